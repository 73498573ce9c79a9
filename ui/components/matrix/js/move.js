const STEPS = Object.freeze({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] });

function placeOf(cell) {
  return [cell.parentElement.rowIndex, cell.cellIndex];
}

function isCell(matrix, node) {
  return matrix.grid.contains(node) && node.matches("td:not(.corner), th");
}

function cellOfEvent(matrix, event) {
  const cell = event.target.closest("td, th");
  return cell && isCell(matrix, cell) ? cell : null;
}

/** Makes one cell the grid's only stop for the Tab key. */
function stopAt(matrix, cell) {
  if (matrix.stop) matrix.stop.tabIndex = -1;
  matrix.stop = cell ?? null;
  if (cell) cell.tabIndex = 0;
}

function nextPlace(matrix, cell, event) {
  const last = matrix.payload.actors.length;
  const [row, column] = placeOf(cell);
  if (event.key === "Home") return [event.ctrlKey ? 1 : row, event.ctrlKey ? 1 : 0];
  if (event.key === "End") return [event.ctrlKey ? last : row, last];
  const step = STEPS[event.key];
  return step ? [clamp(row + step[0], 0, last), clamp(column + step[1], 0, last)] : null;
}

function onKey(matrix, event) {
  const cell = cellOfEvent(matrix, event);
  if (!cell || event.altKey || event.metaKey) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    pick(matrix, cell);
    return;
  }
  const place = nextPlace(matrix, cell, event);
  if (!place) return;
  event.preventDefault();
  const next = cellAt(matrix, ...place);
  if (next && isCell(matrix, next)) next.focus();
}

/** Lights the row and the column of a cell, and says in words what it holds. */
function light(matrix, cell) {
  const [row, column] = cell ? placeOf(cell) : [-1, -1];
  for (const lit of matrix.lit) lit.classList.remove("lit");
  const along = row > 0 ? [...matrix.grid.rows[row].cells] : [];
  const down = column > 0 ? [...matrix.grid.rows].map((line) => line.cells[column]) : [];
  matrix.lit = [...along, ...down];
  for (const lit of matrix.lit) lit.classList.add("lit");
  const words = cell?.getAttribute("aria-label") ?? cell?.textContent;
  matrix.reading.textContent = words || KEYS_IN_WORDS;
}

function pick(matrix, cell) {
  const [row, column] = placeOf(cell);
  const { actors } = matrix.payload;
  if (row === column) return;
  if (!row || !column) {
    sendChoice(matrix.setStateValue, { kind: "actor", id: actors[(row || column) - 1].id });
    return;
  }
  const [source, target] = [actors[row - 1], actors[column - 1]];
  matrix.payload.pair = [source.id, target.id];
  showPair(matrix);
  matrix.status.textContent = `Selected: ${source.name} and ${target.name}`;
  matrix.setStateValue("pair", { a: source.id, b: target.id, n: counted() });
}
