/** What is wrong with the line that is pointed at, beside the pointer. */
function showTip(editor, { clientX, clientY }) {
  const { problems } = lineAt(editor, clientY);
  editor.tip.classList.toggle("shown", problems.length > 0);
  if (!problems.length) return;
  editor.tip.textContent = problems.map(({ words }) => words).join("\n");
  const frame = editor.frame.getBoundingClientRect();
  const room = Math.max(8, frame.width - editor.tip.offsetWidth - 8);
  editor.tip.style.left = `${clamp(clientX - frame.left, 8, room)}px`;
  const above = clientY - frame.top > frame.height / 2;
  editor.tip.style.top = `${clientY - frame.top + (above ? -editor.tip.offsetHeight - 14 : 20)}px`;
}

function hideTip(editor) {
  editor.tip.classList.remove("shown");
}

function watchTip(editor) {
  editor.field.addEventListener("pointermove", (event) => showTip(editor, event));
  editor.field.addEventListener("pointerleave", () => hideTip(editor));
  editor.field.addEventListener("keydown", () => hideTip(editor));
  editor.scroller.addEventListener("scroll", () => hideTip(editor));
}
