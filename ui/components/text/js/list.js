function problemItem(editor, problem) {
  const { file, line, column, words } = problem;
  const isHere = file === editor.payload.file;
  const place = `${isHere ? "Line" : `${file}, line`} ${line}, column ${column}`;
  const button = element("button", { type: "button" }, element("b", {}, place), " ", element("span", { dir: "auto" }, words));
  button.addEventListener("click", () => {
    if (isHere) goToProblem(editor, problem);
    else editor.setTriggerValue("asked", { file, line, column, n: counted() });
  });
  return element("li", {}, button);
}

function problemsInWords({ length: number }, where) {
  return `${number} ${number === 1 ? "problem" : "problems"} ${where}`;
}

function fillGroup(editor, { heading, list }, problems, where) {
  heading.textContent = problems.length ? problemsInWords(problems, where) : "";
  list.replaceChildren(...problems.map((one) => problemItem(editor, one)));
  list.hidden = !problems.length;
}

/** Lists what is wrong, that of this file first. */
function showList(editor) {
  const { file, problems } = editor.payload;
  const isHere = (one) => one.file === file;
  fillGroup(editor, editor.here, problems.filter(isHere), "in this file");
  fillGroup(editor, editor.elsewhere, problems.filter((one) => !isHere(one)), "in other files");
  editor.field.setAttribute("aria-invalid", String(problems.some(isHere)));
}
