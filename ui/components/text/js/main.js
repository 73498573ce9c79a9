function group(id) {
  const heading = element("p", { class: "heading" });
  const list = element("ul", { id });
  return { heading, list, part: element("section", {}, heading, list) };
}

function newEditor(parent) {
  const field = element("textarea", {
    spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-label": "Text of the file", "aria-describedby": "wbw-problems",
  });
  const paper = element("div", { class: "paper", "aria-hidden": "true" });
  const scroller = element("div", { class: "scroller" }, element("div", { class: "sheet" }, paper, field));
  const tip = element("div", { class: "tip", "aria-hidden": "true" });
  const frame = element("div", { class: "frame" }, scroller, tip);
  const [here, elsewhere] = [group("wbw-problems"), group("wbw-elsewhere")];
  here.heading.setAttribute("role", "status");
  const root = element("div", { class: "root" }, frame, element("div", { class: "problems" }, here.part, elsewhere.part));
  const editor = { root, frame, scroller, paper, field, tip, here, elsewhere, lines: [], told: "", turn: 0, gone: 0 };
  parent.append(root);
  watchTyping(editor);
  watchTip(editor);
  return editor;
}

function show(editor, payload) {
  const before = editor.payload;
  editor.payload = payload;
  editor.root.style.setProperty("--wbw-height", payload.height);
  takeText(editor, payload, before);
  showLines(editor);
  showMarks(editor);
  showList(editor);
  if (payload.caret && payload.caret.n !== editor.gone) {
    editor.gone = payload.caret.n;
    goTo(editor, payload.caret.line, payload.caret.column);
  }
}

function unmount(editor) {
  clearTimeout(editor.pause);
  editor.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setTriggerValue }) {
  const [editor, leave] = mounted("text", parentElement, () => newEditor(parentElement), unmount);
  editor.setTriggerValue = setTriggerValue;
  show(editor, data);
  return leave;
}
