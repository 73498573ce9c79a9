async function copyLink(graph, button) {
  const words = button.lastChild;
  button.style.minWidth = `${button.offsetWidth}px`;
  const done = await isCopied(location.href, graph.root);
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
