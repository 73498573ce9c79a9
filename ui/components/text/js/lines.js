// The lines behind the text: they carry the numbers and the marks, and are exactly as high as those of the text.

function linesOf(text) {
  return text.split("\n");
}

/** How much two texts, or two lists of lines, share at their beginning, and how much of the rest at their end. */
function sharedEnds(one, other) {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function newLine(words) {
  return { words, row: element("div", { class: "line" }, words), problems: [] };
}

/** Brings the lines to the text; a line that stays keeps its marks. */
function showLines(editor) {
  const next = linesOf(editor.field.value);
  const { head, tail } = sharedEnds(editor.lines.map(({ words }) => words), next);
  const fresh = next.slice(head, next.length - tail).map(newLine);
  const gone = editor.lines.splice(head, editor.lines.length - head - tail, ...fresh);
  for (const { row } of gone) row.remove();
  const behind = editor.lines[head + fresh.length]?.row ?? null;
  const rows = document.createDocumentFragment();
  rows.append(...fresh.map(({ row }) => row));
  editor.paper.insertBefore(rows, behind);
  editor.root.style.setProperty("--digits", String(editor.lines.length).length);
}

/** The line at a height in the window. */
function lineAt(editor, y) {
  let [low, high] = [0, editor.lines.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (editor.lines[middle].row.getBoundingClientRect().bottom > y) high = middle;
    else low = middle + 1;
  }
  return editor.lines[low];
}
