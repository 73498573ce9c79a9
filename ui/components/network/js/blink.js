const REFOCUS_TIME = 4000;

/** A payload with an alternative has two faces, of which one is shown at a time. */
function faceOf(graph, data) {
  graph.swapped &&= Boolean(data.alternative);
  return graph.swapped ? { ...data, ...data.alternative } : data;
}

function swap(graph) {
  const { sent } = graph;
  if (!sent.alternative) return;
  graph.swapped = !graph.swapped;
  update(graph, faceOf(graph, sent));
  graph.status.textContent = graph.payload.subtitle;
}

function swapButton(graph) {
  const button = element("button", { type: "button", class: "worded", "aria-keyshortcuts": "b" }, "Swap dates (b)");
  button.addEventListener("click", () => swap(graph));
  return button;
}

/** The next look may do without this canvas; the one that draws it goes on with the focus. */
function nextLook(graph) {
  if (!answers(graph, "look")) return;
  globalThis.__wbwRefocus = { asked: graph.sent.next_look, until: performance.now() + REFOCUS_TIME };
  ask(graph, "look", graph.sent.next_look);
}

function takeFocus(graph) {
  const { asked, until } = globalThis.__wbwRefocus ?? {};
  // Until the look that was asked for is there, what comes is of the old one.
  if (!asked || graph.sent.next_look === asked) return;
  globalThis.__wbwRefocus = undefined;
  if (performance.now() < until) graph.stage.focus({ preventScroll: true });
}

function watchLook(graph, signal) {
  const actions = { b: swap, d: nextLook };
  graph.root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    actions[event.key](graph);
  }, { signal });
}
