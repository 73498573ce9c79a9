const CHUNK = 120;
const LOOKAHEAD = 800;
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Letters without accents and apostrophes, so that what is typed finds what is meant. */
function plain(text) {
  return text.normalize("NFKD").replace(/[\p{M}'’‘ʿʾ`]/gu, "").replace(/ı/g, "i").toLowerCase();
}

function sortKey(cell) {
  return cell.sort ?? cell.text ?? "";
}

function compared(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return COLLATOR.compare(String(one), String(other));
}

/** The rows in the order that a header asks for; as they came when none does. */
function sorted(rows, { column, falling }) {
  if (column === null) return rows;
  const turn = falling ? -1 : 1;
  return [...rows].sort((one, other) => turn * compared(sortKey(one.cells[column]), sortKey(other.cells[column])));
}

function haystack(row) {
  row.plain ??= plain(
    row.cells
      .flatMap((cell) => [cell.text ?? "", cell.small ?? "", ...(cell.names ?? []).map(([, name]) => name), ...(cell.links ?? []).map(({ title }) => title)])
      .join(" "),
  );
  return row.plain;
}

/** The rows that hold every word that was typed. */
function filtered(rows, typed) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.length ? rows.filter((row) => words.every((word) => haystack(row).includes(word))) : rows;
}

/** Adds the next rows below those that are there. */
function more(table) {
  const begin = table.body.rows.length;
  const next = table.rows.slice(begin, begin + CHUNK);
  table.body.append(...next.map((row, n) => rowOf(table, row, begin + n)));
  const left = table.rows.length - table.body.rows.length;
  table.moreButton.hidden = left === 0;
  table.moreButton.textContent = `Show more rows (${left} to come)`;
}

function moreWhenNear(table) {
  const { region } = table;
  while (!table.moreButton.hidden && region.scrollHeight - region.scrollTop - region.clientHeight < LOOKAHEAD) more(table);
}

/** Puts the rows anew: after other data, another order, another filter. */
function refill(table) {
  const { payload, sorting, search } = table;
  const noun = payload.kind === "actor" ? "actors" : "edges";
  table.rows = sorted(filtered(payload.rows, search.value), sorting);
  table.grid.setAttribute("aria-rowcount", table.rows.length + 1);
  table.count.textContent = `${table.rows.length} of ${payload.rows.length} ${noun}`;
  table.body.replaceChildren();
  table.none.hidden = table.rows.length > 0;
  more(table);
}

function showSorting(table) {
  [...table.head.rows[0].cells].forEach((cell, n) => {
    const isSorted = table.sorting.column === n;
    if (isSorted) cell.setAttribute("aria-sort", table.sorting.falling ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
  });
}

/** First press: rising; second: falling; third: as it came. Numbers fall first, since one asks for the most. */
function sortBy(table, column) {
  const first = table.payload.columns[column].type === "number";
  const { sorting } = table;
  if (sorting.column !== column) table.sorting = { column, falling: first };
  else if (sorting.falling === first) table.sorting = { column, falling: !first };
  else table.sorting = { column: null, falling: false };
  showSorting(table);
  refill(table);
  table.region.scrollTop = 0;
}

/** The rows that are shown, in their order, as text that spreadsheets take. */
function asTsv({ payload, rows }) {
  const head = payload.columns.map(({ label }) => label).join("\t");
  return [head, ...rows.map(({ cells }) => cells.map((cell, n) => written(payload.columns[n], cell)).join("\t"))].join("\n");
}

async function copyRows(table) {
  const isDone = await isCopied(asTsv(table), table.root);
  const rows = `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}`;
  table.status.textContent = isDone ? `Copied ${rows}.` : "The browser does not allow copying here.";
}
