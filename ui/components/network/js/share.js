/** Browsers give the clipboard to pages served over https or from this machine; others need a selection. */
function copyBySelection(graph, text) {
  const field = element("textarea", { class: "unseen", readonly: "" });
  field.value = text;
  graph.root.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}

async function isCopied(graph, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(graph, text);
  }
}

async function copyLink(graph, button) {
  const words = button.lastChild;
  button.style.minWidth = `${button.offsetWidth}px`;
  const done = await isCopied(graph, location.href);
  words.textContent = done ? "Copied" : COPY;
  hint(graph, done ? "Copied: the link to this view" : "The link could not be copied; it is the address of this page");
  clearTimeout(graph.copyTimer);
  graph.copyTimer = setTimeout(() => { words.textContent = COPY; }, HINT_TIME);
}

/** Who made the case; in a page of somebody else's, with the way to this view in the app itself. */
function showCredits(graph) {
  const { credits, embedded } = graph.payload;
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  const link = element("a", { href: address.href, target: "_blank", rel: "noopener" }, "Open this view");
  graph.root.classList.toggle("embedded", Boolean(embedded));
  graph.credits.replaceChildren(credits ?? "", ...(embedded ? [" ", link] : []));
}
