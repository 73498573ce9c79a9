/** Browsers give the clipboard to pages served over https or from this machine; others need a selection. */
function copyBySelection(text, home) {
  const field = element("textarea", { class: "unseen", readonly: "" });
  field.value = text;
  home.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  return isDone;
}

/** Copies a text; whether that was possible. `home` is where a field for the old way may stand for a moment. */
async function isCopied(text, home) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, home);
  }
}
