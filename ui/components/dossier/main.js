const NOTHING = Object.freeze({ kind: "", id: "" });
const SVG = "http://www.w3.org/2000/svg";
const CARDS = (globalThis.__wbwCards ??= new WeakMap());
const SIGNS = { 1: "positive", "+": "positive", "-1": "negative", "-": "negative", "−": "negative" };

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** An element; strings among the children become text, never markup. */
function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function optional(condition, build) {
  return condition ? [build()] : [];
}

function isDark(root) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = getComputedStyle(root).getPropertyValue("--st-background-color").trim() || "#ffffff";
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** A link for http and https addresses; any other address stays words. */
function link(text, address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return element("span", { dir: "auto" }, text);
  }
  if (!["http:", "https:"].includes(url.protocol)) return element("span", { dir: "auto" }, text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
}

function choose(card, choice) {
  globalThis.__wbwCount = (globalThis.__wbwCount ?? 0) + 1;
  card.setStateValue("selected", { ...choice, n: globalThis.__wbwCount });
  announce(choice);
}

function announce(choice) {
  const { kind, id } = choice;
  globalThis.__wbwSelected = { kind, id };
  window.dispatchEvent(new CustomEvent("wbw:select", { detail: { kind, id } }));
}

function closeButton(card) {
  const button = element(
    "button",
    { type: "button", class: "close", title: "Close", "aria-label": "Close: clear the selection" },
    "×",
  );
  button.addEventListener("click", () => choose(card, NOTHING));
  return button;
}

function otherButton(card, { id, label }) {
  const button = element("button", { type: "button", class: "other", title: `Read about ${label}` }, element("bdi", {}, label));
  button.addEventListener("click", () => choose(card, { kind: "actor", id }));
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
  return element("ul", { class: className }, ...links.map(({ text, label, url }) => element("li", {}, link(text ?? label, url))));
}

/** A stretch of the edge's line, and the letter that tells its type without colour. */
function swatch(item, colour) {
  const line = document.createElementNS(SVG, "svg");
  const stroke = document.createElementNS(SVG, "path");
  const dashes = (item.dashes || []).join(" ");
  fill(stroke, { d: "M1 6H27", stroke: colour, "stroke-width": 3, "stroke-dasharray": dashes || null }, []);
  fill(line, { width: 28, height: 12 }, [stroke]);
  const letter = element("b", {}, item.letter ?? "");
  letter.style.color = colour;
  return element("span", { class: "swatch", "aria-hidden": "true" }, line, letter);
}

function typeLine(item) {
  const sign = SIGNS[item.sign];
  const parts = [item.type_label, sign && `${sign} sign`, item.confidence, item.uncertain && "date uncertain"];
  return parts.filter(Boolean).join(" · ");
}

function itemBody(card, item) {
  return element(
    "div",
    { class: "body" },
    element("p", { class: "remarks" }, typeLine(item)),
    ...optional(item.statement, () => element("p", { dir: "auto" }, item.statement)),
    ...optional(item.remarks?.length, () => element("p", { class: "remarks", dir: "auto" }, item.remarks.join(" "))),
    ...optional(item.references?.length, () => linkList("references", item.references)),
    ...optional(item.other, () => otherButton(card, item.other)),
  );
}

function entry(card, item, opened) {
  const colour = card.night[item.colour?.toLowerCase()] ?? item.colour;
  const words = element("span", { class: "text", dir: "auto" }, item.text);
  const when = optional(item.when, () => element("span", { class: "when" }, item.when));
  const summary = element("summary", {}, swatch(item, colour), words, ...when);
  return element("li", {}, element("details", { "data-key": item.key, open: opened.includes(item.key) && "" }, summary, itemBody(card, item)));
}

function group(card, { label, items }, level, opened) {
  return element(
    "section",
    {},
    element(`h${level}`, {}, label, " ", element("span", { class: "count" }, String(items.length))),
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
  const level = Math.min(5, Math.max(2, payload.heading_level ?? 3));
  const groups = keyed(payload.groups.filter(({ items }) => items.length));
  return [
    element(
      "header",
      {},
      element(`h${level}`, { id: "title", tabindex: -1, dir: "auto" }, payload.title),
      ...optional(payload.selected.kind, () => closeButton(card)),
    ),
    ...optional(payload.subtitle, () => element("p", { class: "subtitle", dir: "auto" }, payload.subtitle)),
    ...optional(payload.lang_names?.length, () => names(payload.lang_names)),
    ...optional(payload.summary, () => element("p", { dir: "auto" }, payload.summary)),
    ...optional(payload.facts?.length, () => facts(payload.facts)),
    ...optional(payload.links?.length, () => linkList(payload.selected.kind === "edge" ? "references" : "links", payload.links)),
    ...optional(payload.actors?.length, () => actorButtons(card, payload)),
    ...groups.map((one) => group(card, one, level + 1, opened)),
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
  const isEmpty = !card.payload.title;
  card.night = isDark(card.body) ? (card.payload.night ?? {}) : {};
  card.body.classList.toggle("blank", isEmpty);
  card.body.style.setProperty("--wbw-height", card.payload.height);
  const invitation = () => [element("p", { class: "empty", tabindex: -1 }, card.payload.empty ?? "")];
  card.body.replaceChildren(...(isEmpty ? invitation() : cardParts(card, opened)));
  card.body.scrollTop = scrolled;
  if (hadFocus) card.body.querySelector("#title, .empty").focus({ preventScroll: isSame });
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
  const selected = payload.selected ?? NOTHING;
  const isSame = before.kind === selected.kind && before.id === selected.id;
  card.payload = { ...payload, selected };
  render(card, isSame);
  announce(selected);
  globalThis.__wbwDossier = { shown: performance.now(), id: selected.id };
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const isNew = !CARDS.has(parentElement);
  if (isNew) CARDS.set(parentElement, newCard(parentElement));
  const card = CARDS.get(parentElement);
  const turn = (card.turn = (card.turn ?? 0) + 1);
  card.setStateValue = setStateValue;
  update(card, data);
  // Streamlit also cleans up after a call that a newer one has overtaken; the card must outlive that.
  return () => {
    if (card.turn !== turn) return;
    CARDS.delete(parentElement);
    card.body.remove();
    card.status.remove();
  };
}
