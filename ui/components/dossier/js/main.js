const SIGNS = { "+": "positive", "−": "negative" };

function optional(condition, build) {
  return condition ? [build()] : [];
}

function closeButton(card) {
  const button = element(
    "button",
    { type: "button", class: "close", title: "Close", "aria-label": "Close: clear the selection" },
    "×",
  );
  button.addEventListener("click", () => sendChoice(card.setStateValue, NOTHING));
  return button;
}

function otherButton(card, { id, label }) {
  const button = element("button", { type: "button", class: "other", title: `Read about ${label}` }, element("bdi", {}, label));
  button.addEventListener("click", () => sendChoice(card.setStateValue, { kind: "actor", id }));
  return button;
}

function actorButtons(card, { actors, actors_label }) {
  const buttons = actors.map((actor) => element("li", {}, otherButton(card, actor)));
  return element("ul", { class: "actors", "aria-label": actors_label }, element("li", {}, actors_label), ...buttons);
}

function names(pairs) {
  const list = pairs.map(([lang, name]) => element("span", { lang, dir: "auto" }, name));
  return element("p", { class: "names" }, ...list);
}

function facts(pairs) {
  const rows = pairs.map(([label, text]) => element("div", {}, element("dt", {}, label), element("dd", { dir: "auto" }, text)));
  return element("dl", {}, ...rows);
}

function linkList(className, links) {
  return element("ul", { class: className }, ...links.map(({ text, url }) => element("li", {}, link(text, url))));
}

/** A stretch of the edge's line, and the letter that tells its type without colour. */
function swatch(item, colour) {
  const dashes = (item.dashes || []).join(" ");
  const stroke = vector("path", { d: "M1 6H27", stroke: colour, "stroke-width": 3, "stroke-dasharray": dashes || null });
  const line = vector("svg", { width: 28, height: 12 }, stroke);
  const letter = element("b", {}, item.letter ?? "");
  letter.style.color = colour;
  return element("span", { class: "swatch", "aria-hidden": "true" }, line, letter);
}

function typeLine(item) {
  const sign = SIGNS[item.sign];
  return [item.type_label, sign && `${sign} sign`].filter(Boolean).join(" · ");
}

function itemBody(card, item) {
  return element(
    "div",
    { class: "body" },
    element("p", { class: "remarks" }, typeLine(item)),
    ...optional(item.statement, () => element("p", { dir: "auto" }, item.statement)),
    ...optional(item.remarks.length, () => element("p", { class: "remarks", dir: "auto" }, item.remarks.join(" "))),
    ...optional(item.references.length, () => linkList("references", item.references)),
    ...optional(item.other, () => otherButton(card, item.other)),
  );
}

function entry(card, item, opened) {
  const colour = card.night[item.colour.toLowerCase()] ?? item.colour;
  const words = element("span", { class: "text", dir: "auto" }, item.text);
  const when = optional(item.when, () => element("span", { class: "when" }, item.when));
  const summary = element("summary", {}, swatch(item, colour), words, ...when);
  return element("li", {}, element("details", { "data-key": item.key, open: opened.includes(item.key) && "" }, summary, itemBody(card, item)));
}

function group(card, { label, items }, opened) {
  return element(
    "section",
    {},
    element("h3", {}, label, " ", element("span", { class: "count" }, String(items.length))),
    element("ul", { class: "entries" }, ...items.map((item) => entry(card, item, opened))),
  );
}

/** An edge may stand under several headings, and is open under each on its own. */
function keyOf(id, time) {
  return `${id} ${time}`;
}

function keyed(groups) {
  const times = new Map();
  const withKey = (item) => {
    const time = times.get(item.id) ?? 0;
    times.set(item.id, time + 1);
    return { ...item, key: keyOf(item.id, time) };
  };
  return groups.map((one) => ({ ...one, items: one.items.map(withKey) }));
}

function cardParts(card, opened) {
  const { payload } = card;
  const groups = keyed(payload.groups.filter(({ items }) => items.length));
  return [
    element(
      "header",
      {},
      element("h2", { id: "title", tabindex: -1, dir: "auto" }, payload.title),
      ...optional(payload.selected.kind, () => closeButton(card)),
    ),
    ...optional(payload.subtitle, () => element("p", { class: "subtitle", dir: "auto" }, payload.subtitle)),
    ...optional(payload.lang_names.length, () => names(payload.lang_names)),
    ...optional(payload.summary, () => element("p", { dir: "auto" }, payload.summary)),
    ...optional(payload.facts.length, () => facts(payload.facts)),
    ...optional(payload.links.length, () => linkList(payload.selected.kind === "edge" ? "references" : "links", payload.links)),
    ...optional(payload.actors.length, () => actorButtons(card, payload)),
    ...groups.map((one) => group(card, one, opened)),
    ...optional(payload.footnote, () => element("p", { class: "footnote", dir: "auto" }, payload.footnote)),
  ];
}

function openedKeys(card) {
  return [...card.body.querySelectorAll("details[open]")].map(({ dataset }) => dataset.key);
}

/** Rebuilds the card; a card of the same choice keeps what was open and how far it was scrolled. */
function render(card, isSame) {
  const opened = isSame ? openedKeys(card) : [keyOf(card.payload.selected.id, 0)];
  const scrolled = isSame ? card.body.scrollTop : 0;
  const hadFocus = card.parent.activeElement && card.body.contains(card.parent.activeElement);
  card.night = isDark(paperOf(card.body)) ? card.payload.night : {};
  card.body.style.setProperty("--wbw-height", card.payload.height);
  card.body.replaceChildren(...cardParts(card, opened));
  card.body.scrollTop = scrolled;
  if (hadFocus) card.body.querySelector("#title").focus({ preventScroll: isSame });
  if (!isSame) card.status.textContent = card.payload.selected.kind ? `Selected: ${card.payload.title}` : "Selection cleared";
}

function newCard(parent) {
  const body = element("article", { class: "card", "aria-label": "Details" });
  const status = element("p", { class: "unseen", role: "status" });
  parent.append(body, status);
  return { parent, body, status, payload: { selected: NOTHING } };
}

function update(card, payload) {
  const before = card.payload.selected;
  const { selected } = payload;
  const isSame = sameChoice(before, selected);
  card.payload = payload;
  render(card, isSame);
  announce(selected);
  globalThis.__wbwDossier = { shown: performance.now(), id: selected.id };
}

function unmount({ body, status }) {
  body.remove();
  status.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [card, leave] = mounted("dossier", parentElement, () => newCard(parentElement), unmount);
  card.setStateValue = setStateValue;
  update(card, data);
  return leave;
}
