const WORD = /"[^"]*"|'[^']*'|[^\s,{}[\]]+|\S/y;

/** The place in a line of a column, which counts characters from 1 and not the halves that JavaScript has. */
function placeInLine(words, column) {
  return [...words].slice(0, column - 1).join("").length;
}

/** From where to where a word reaches that begins there; behind the end, the last character. */
function wordAt(words, column) {
  const start = Math.min(placeInLine(words, column), Math.max(0, words.length - 1));
  WORD.lastIndex = start;
  return [start, start + (WORD.exec(words)?.[0].length ?? 1)];
}

function markLine(line, problems) {
  line.problems = problems;
  const [start, end] = wordAt(line.words, problems[0].column);
  const wave = element("span", { class: "wave" }, line.words.slice(start, end));
  line.row.classList.add("wrong");
  line.row.replaceChildren(line.words.slice(0, start), wave, line.words.slice(end));
}

function unmark(line) {
  line.problems = [];
  line.row.classList.remove("wrong");
  line.row.replaceChildren(line.words);
}

/** Which line of the text of now is a line of the text that the server has read; one that was typed in is none. */
function lineFor(editor, told) {
  const now = editor.lines.map(({ words }) => words);
  const { head, tail } = sharedEnds(told, now);
  return (number) => {
    if (number <= head) return editor.lines[number - 1];
    return number > told.length - tail ? editor.lines[number - 1 + now.length - told.length] : undefined;
  };
}

function showMarks(editor) {
  for (const line of editor.lines) if (line.problems.length) unmark(line);
  const { file, problems, text } = editor.payload;
  const find = lineFor(editor, linesOf(text));
  editor.marked = new Map();
  for (const problem of problems.filter((one) => one.file === file)) {
    const line = find(problem.line);
    if (line) editor.marked.set(line, [...(editor.marked.get(line) ?? []), problem]);
  }
  for (const [line, found] of editor.marked) markLine(line, found);
}
