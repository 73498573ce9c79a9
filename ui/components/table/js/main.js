const TYPING_PAUSE = 120;

function headCell(table, column, n) {
  const button = element("button", { type: "button" }, column.label);
  button.addEventListener("click", () => sortBy(table, n));
  return element("th", { scope: "col", class: column.type }, button);
}

function build(table) {
  table.sentences = element("div", { class: "sentences" });
  table.search = element("input", { type: "search", id: "filter", autocomplete: "off", spellcheck: "false" });
  table.count = element("span", { class: "count", role: "status" });
  table.status = element("span", { class: "count", role: "status" });
  table.copy = element("button", { type: "button" }, "Copy rows");
  table.caption = element("caption", { id: "caption", dir: "auto" });
  table.head = element("thead");
  table.body = element("tbody");
  table.grid = element("table", {}, table.caption, table.head, table.body);
  table.none = element("p", { class: "none" }, "No row holds all of these words.");
  table.moreButton = element("button", { type: "button", class: "more" });
  table.region = element(
    "div",
    { class: "region", role: "region", tabindex: 0, "aria-labelledby": "caption" },
    table.grid, table.none, table.moreButton,
  );
  const label = element("label", { for: "filter" }, "Find in rows");
  const bar = element("div", { class: "bar" }, label, table.search, table.count, table.copy, table.status);
  table.root = element("div", { class: "root" }, table.sentences, bar, table.region);
  table.parent.append(table.root);
}

function listen(table) {
  const { signal } = table.ending;
  table.copy.addEventListener("click", () => copyRows(table));
  table.moreButton.addEventListener("click", () => more(table));
  table.region.addEventListener("scroll", () => moreWhenNear(table), { passive: true });
  table.search.addEventListener("input", () => {
    clearTimeout(table.typing);
    table.typing = setTimeout(() => refill(table), TYPING_PAUSE);
  });
  window.addEventListener("beforeprint", () => { while (!table.moreButton.hidden) more(table); }, { signal });
  window.addEventListener("wbw:select", ({ detail }) => mark(table, detail), { signal });
}

function mark(table, selected) {
  table.selected = selected;
  [...table.body.rows].forEach((line) => markRow(line, isSelected(table, { id: line.dataset.id })));
}

function sameColumns(one, other) {
  return JSON.stringify(one?.columns) === JSON.stringify(other.columns);
}

function update(table, payload) {
  const isSame = sameColumns(table.payload, payload);
  table.payload = payload;
  table.selected = globalThis.__wbwSelected ?? NOTHING;
  table.root.style.setProperty("--wbw-height", payload.height);
  table.sentences.replaceChildren(...payload.sentences.map((text) => element("p", { dir: "auto" }, text)));
  table.caption.replaceChildren(element("span", {}, payload.caption));
  if (!isSame) {
    table.sorting = { column: null, falling: false };
    table.head.replaceChildren(element("tr", { "aria-rowindex": 1 }, ...payload.columns.map((column, n) => headCell(table, column, n))));
  }
  refill(table);
}

function newTable(parentElement) {
  const table = { parent: parentElement, ending: new AbortController() };
  build(table);
  listen(table);
  return table;
}

function unmount(table) {
  table.ending.abort();
  table.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [table, leave] = mounted("table", parentElement, () => newTable(parentElement), unmount);
  table.setStateValue = setStateValue;
  update(table, data);
  globalThis.__wbwTable = { shown: performance.now(), rows: table.rows.length, kind: data.kind };
  return leave;
}
