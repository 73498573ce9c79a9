const PAUSE_MS = 600;

/** Tells the server what the text is by now, if it does not know or has not just been told. */
function send(editor) {
  clearTimeout(editor.pause);
  const { value } = editor.field;
  if (value === editor.told) return;
  editor.told = value;
  editor.turn = counted();
  editor.setTriggerValue("typed", { file: editor.payload.file, text: value, n: editor.turn });
}

function watchTyping(editor) {
  const { field } = editor;
  field.addEventListener("input", ({ isComposing }) => {
    showLines(editor);
    clearTimeout(editor.pause);
    if (!isComposing) editor.pause = setTimeout(() => send(editor), PAUSE_MS);
  });
  field.addEventListener("compositionend", () => { editor.pause = setTimeout(() => send(editor), PAUSE_MS); });
  field.addEventListener("blur", () => send(editor));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(editor);
  });
}

/** Changes only the part of the text that differs, so that caret and scroll stay where they are. */
function rewrite(field, text) {
  const old = field.value;
  const { head, tail } = sharedEnds(old, text);
  field.setRangeText(text.slice(head, text.length - tail), head, old.length - tail, "preserve");
}

/** Another file, or a text that was not typed here. Until the server has heard all, what it says is of before. */
function takeText(editor, { file, text, heard }, before) {
  if (file !== before?.file) {
    editor.field.value = text;
    editor.field.setSelectionRange(0, 0);
    editor.scroller.scrollTop = 0;
  } else if (heard < editor.turn || text === editor.told) return;
  else rewrite(editor.field, text);
  editor.told = text;
}
