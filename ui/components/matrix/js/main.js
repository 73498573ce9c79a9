function build(matrix) {
  matrix.sentences = element("div", { class: "sentences" });
  matrix.reading = element("p", { class: "reading", dir: "auto", "aria-hidden": "true" }, KEYS_IN_WORDS);
  matrix.grid = element("table", { role: "grid", "aria-labelledby": "matrix-caption", "aria-describedby": "matrix-help" });
  matrix.help = element("p", { class: "unseen", id: "matrix-help" }, KEYS_IN_WORDS);
  matrix.region = element("div", { class: "region" }, matrix.grid);
  matrix.legend = element("div", { class: "legend" });
  matrix.status = element("p", { class: "unseen", role: "status" });
  matrix.root = element("div", { class: "root" }, matrix.sentences, matrix.reading, matrix.help, matrix.region, matrix.legend, matrix.status);
  matrix.parent.append(matrix.root);
}

function listen(matrix) {
  matrix.grid.addEventListener("keydown", (event) => onKey(matrix, event));
  matrix.grid.addEventListener("click", (event) => {
    const cell = cellOfEvent(matrix, event);
    if (cell) pick(matrix, cell);
  });
  matrix.grid.addEventListener("pointerover", (event) => light(matrix, cellOfEvent(matrix, event)));
  matrix.grid.addEventListener("pointerleave", () => light(matrix, null));
  matrix.grid.addEventListener("focusin", (event) => {
    const cell = cellOfEvent(matrix, event);
    if (!cell) return;
    stopAt(matrix, cell);
    light(matrix, cell);
  });
}

/** Where the focus was, by the ids of its row and column. */
function focused(matrix) {
  const cell = matrix.parent.activeElement;
  if (!cell || !matrix.grid.contains(cell)) return null;
  return placeOf(cell).map((place) => matrix.payload.actors[place - 1]?.id ?? "");
}

function refocus(matrix, ids) {
  const known = matrix.payload.actors.map(({ id }) => id);
  const cell = cellAt(matrix, ...ids.map((id) => known.indexOf(id) + 1));
  if (cell && isCell(matrix, cell)) cell.focus({ preventScroll: true });
}

function update(matrix, payload) {
  const drawn = JSON.stringify({ ...payload, pair: null });
  const isSame = matrix.drawn === drawn;
  const ids = isSame ? null : focused(matrix);
  matrix.drawn = drawn;
  matrix.payload = { ...payload, pair: [...payload.pair] };
  if (!isSame) {
    matrix.root.style.setProperty("--wbw-height", payload.height);
    matrix.sentences.replaceChildren(...payload.sentences.map((text) => element("p", { dir: "auto" }, text)));
    matrix.region.hidden = payload.actors.length === 0;
    matrix.lit = [];
    matrix.stop = null;
    fillGrid(matrix);
    fillLegend(matrix);
    light(matrix, null);
  }
  const chosen = showPair(matrix);
  if (!matrix.stop) stopAt(matrix, chosen ?? cellAt(matrix, 1, 2) ?? cellAt(matrix, 1, 1));
  if (ids) refocus(matrix, ids);
}

function newMatrix(parentElement) {
  const matrix = { parent: parentElement, lit: [], stop: null, drawn: "" };
  build(matrix);
  listen(matrix);
  return matrix;
}

function unmount({ root }) {
  root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [matrix, leave] = mounted("matrix", parentElement, () => newMatrix(parentElement), unmount);
  matrix.setStateValue = setStateValue;
  update(matrix, data);
  globalThis.__wbwMatrix = { shown: performance.now(), actors: data.actors.length, pair: data.pair };
  return leave;
}
