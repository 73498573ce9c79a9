const MOST_LETTERS = 3;
const SIGN_CLASSES = Object.freeze({ "+": "positive", "−": "negative", "±": "mixed", 0: "unsigned" });
const KEYS_IN_WORDS = "Arrow keys move from cell to cell, Enter shows what connects the two.";

function half({ letters, sign }, side) {
  const few = letters.length > MOST_LETTERS ? [...letters.slice(0, MOST_LETTERS - 1), "…"] : letters;
  return element("span", { class: `half ${side} ${SIGN_CLASSES[sign] ?? ""}` }, ...few.map((letter) => element("b", {}, letter)));
}

/** Two halves in a frame that tells what happened; the same drawing serves the legend. */
function box({ before, after, change }) {
  return element("span", { class: `box ${change}`, "aria-hidden": "true" }, half(before, "before"), half(after, "after"));
}

function cellOf(source, target, cell) {
  const words = cell?.words ?? `${source.name} to ${target.name}: nothing`;
  return element("td", { tabindex: -1, "aria-label": words, "aria-selected": "false" }, ...(cell ? [box(cell)] : []));
}

function sameActor({ name }) {
  return element("td", { class: "self", tabindex: -1, "aria-label": `${name}: row and column of the same actor`, "aria-disabled": "true" });
}

function head(actor, scope) {
  return element("th", { scope, tabindex: -1, title: actor.name }, element("span", { dir: "auto" }, actor.name));
}

function rowOf(actors, row, cells) {
  const source = actors[row];
  const tds = actors.map((target, column) => (row === column ? sameActor(source) : cellOf(source, target, cells.get(`${row} ${column}`))));
  return element("tr", {}, head(source, "row"), ...tds);
}

/** Builds the grid anew, and keeps who had the focus where the actors are still there. */
function fillGrid(matrix) {
  const { actors, cells, caption } = matrix.payload;
  const found = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const corner = element("td", { class: "corner" }, element("span", {}, "from ↓ to →"));
  matrix.grid.replaceChildren(
    element("caption", { id: "matrix-caption", dir: "auto" }, caption),
    element("thead", {}, element("tr", {}, corner, ...actors.map((actor) => head(actor, "col")))),
    element("tbody", {}, ...actors.map((_, row) => rowOf(actors, row, found))),
  );
  matrix.root.style.setProperty("--wbw-count", Math.max(1, actors.length));
}

function legendItem({ label, ...cell }) {
  return element("li", {}, box(cell), element("span", {}, label));
}

function fillLegend(matrix) {
  const { legend } = matrix.payload;
  const types = legend.types.map(({ letter, label }) => element("li", {}, element("b", { class: "letter" }, letter), label));
  matrix.legend.replaceChildren(
    element("ul", { class: "looks", "aria-label": "How to read a cell" }, ...legend.looks.map(legendItem)),
    element("ul", { class: "types", "aria-label": "Letters" }, ...types),
  );
}

function cellAt(matrix, row, column) {
  return matrix.grid.rows[row]?.cells[column];
}

function showPair(matrix) {
  matrix.grid.querySelectorAll(".chosen").forEach((cell) => {
    cell.classList.remove("chosen");
    cell.setAttribute("aria-selected", "false");
  });
  const ids = matrix.payload.actors.map(({ id }) => id);
  const [row, column] = matrix.payload.pair.map((id) => ids.indexOf(id) + 1);
  const cell = row && column && row !== column ? cellAt(matrix, row, column) : null;
  cell?.classList.add("chosen");
  cell?.setAttribute("aria-selected", "true");
  return cell;
}
