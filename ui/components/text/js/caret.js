function offsetOf(editor, line, column) {
  const before = editor.lines.slice(0, line - 1).reduce((sum, { words }) => sum + words.length + 1, 0);
  return before + placeInLine(editor.lines[line - 1].words, column);
}

/** Puts the caret to a place and brings that into view. */
function goTo(editor, line, column) {
  const number = clamp(line, 1, editor.lines.length);
  const place = offsetOf(editor, number, column);
  editor.field.focus({ preventScroll: true });
  editor.field.setSelectionRange(place, place);
  const { row } = editor.lines[number - 1];
  editor.scroller.scrollTop = row.offsetTop - (editor.scroller.clientHeight - row.offsetHeight) / 2;
  editor.scroller.scrollIntoView({ block: "nearest" });
}

/** Goes where a problem is by now: what was typed above it has moved its line. */
function goToProblem(editor, problem) {
  const at = editor.lines.findIndex(({ problems }) => problems.includes(problem));
  goTo(editor, at < 0 ? problem.line : at + 1, problem.column);
}
