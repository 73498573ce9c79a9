function listOf(items) {
  return items.length < 2 ? items : [element("ul", {}, ...items.map((item) => element("li", {}, item)))];
}

/** Names in a row, each in the direction of its script. */
function rowOfNames(names) {
  return names.flatMap(([lang, name], n) => [n ? " · " : "", element("span", { lang: lang || null, dir: "auto" }, name)]);
}

const FILLED = {
  text: ({ text, small }) => [text, ...(small ? [element("small", { dir: "auto" }, small)] : [])],
  number: ({ text }) => [text],
  links: ({ links }) => listOf(links.map(({ text, title, url }) => link(text, url, title))),
  names: ({ names }) => rowOfNames(names),
};

function dataCell(column, cell) {
  const dir = column.type === "text" ? "auto" : null;
  const name = column.wide ? "text wide" : column.type;
  return element("td", { class: name, dir }, ...FILLED[column.type](cell));
}

function isSelected(table, row) {
  const { kind, id } = table.selected;
  return kind === table.payload.kind && id === row.id;
}

function rowButton(table, row) {
  const label = row.label === row.cells[0].text ? null : row.label;
  const button = element("button", { type: "button", "aria-label": label }, element("bdi", {}, row.cells[0].text));
  button.addEventListener("click", () => sendChoice(table.setStateValue, isSelected(table, row) ? NOTHING : { kind: table.payload.kind, id: row.id }));
  return button;
}

function markRow(line, selected) {
  line.classList.toggle("chosen", selected);
  line.querySelector("button").setAttribute("aria-pressed", String(selected));
}

/** A row, with a button that selects it in its head. */
function rowOf(table, row, index) {
  const [, ...columns] = table.payload.columns;
  const head = element("th", { scope: "row" }, rowButton(table, row));
  const cells = columns.map((column, n) => dataCell(column, row.cells[n + 1]));
  const line = element("tr", { "aria-rowindex": index + 2, "data-id": row.id }, head, ...cells);
  markRow(line, isSelected(table, row));
  return line;
}

/** A cell as one line of text; what a spreadsheet would take for a formula is quoted. */
function written(column, cell) {
  const links = (cell.links ?? []).map(({ title, url }) => (url && url !== title ? `${title} <${url}>` : title));
  const names = (cell.names ?? []).map(([, name]) => name);
  const texts = { links, names }[column.type] ?? [cell.text, cell.small].filter(Boolean);
  const line = texts.join("; ").replace(/[\t\r\n]+/g, " ").trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
