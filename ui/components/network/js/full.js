// A full screen is a block of the page that the browser enlarges, and the canvas covering it: the block also
// holds the panes that are linked, and stays when the look changes.
function isFull({ root }) {
  return root.classList.contains("cover");
}

function cover(graph, isCovered) {
  for (const pane of panesOf(graph)) pane.root.classList.toggle("cover", isCovered);
}

/** Where a browser has no full screen (iPhones), the canvas covers the window instead. */
async function goFull(graph) {
  cover(graph, true);
  const block = graph.host.closest(".stHorizontalBlock") ?? graph.root;
  await block.requestFullscreen?.().catch(() => {});
}

/** Whether there was a full screen to leave. */
function leaveFull(graph) {
  const wasFull = isFull(graph);
  cover(graph, false);
  if (document.fullscreenElement) document.exitFullscreen();
  return wasFull;
}

function toggleFull(graph) {
  if (!leaveFull(graph)) goFull(graph);
}

function watchFull(graph, signal) {
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) cover(graph, false); }, { signal });
}
