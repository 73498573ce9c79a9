function choose(list, id) {
  list.setStateValue("chosen", { id, n: counted() });
}

/** A press chooses; a press on what is chosen lets go of it. */
function item(list, { id, text, note }) {
  const isChosen = id === list.payload.chosen;
  const notes = note ? [element("span", { class: "note", dir: "auto" }, note)] : [];
  const button = element(
    "button",
    { type: "button", "data-id": id, "aria-pressed": String(isChosen) },
    element("span", { dir: "auto" }, text),
    ...notes,
  );
  button.addEventListener("click", () => choose(list, isChosen ? "" : id));
  return element("li", {}, button);
}

function group(list, { label, note, items }) {
  const count = element("span", { class: "count" }, String(items.length));
  return element(
    "section",
    {},
    element("h3", {}, label, " ", count),
    ...(note ? [element("p", { class: "note" }, note)] : []),
    element("ul", {}, ...items.map((one) => item(list, one))),
  );
}

function show(list, payload) {
  const focused = list.parent.activeElement?.closest?.("[data-id]")?.dataset.id;
  list.payload = payload;
  const groups = payload.groups.filter(({ items }) => items.length).map((one) => group(list, one));
  list.box.replaceChildren(...(groups.length ? groups : [element("p", { class: "note" }, payload.empty)]));
  list.box.setAttribute("aria-label", payload.title);
  list.box.style.setProperty("--wbw-height", payload.height);
  if (focused) list.box.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function newList(parent) {
  const list = { parent, box: element("div", { class: "choices", role: "region" }) };
  parent.append(list.box);
  return list;
}

function unmount({ box }) {
  box.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [list, leave] = mounted("choices", parentElement, () => newList(parentElement), unmount);
  list.setStateValue = setStateValue;
  show(list, data);
  return leave;
}
