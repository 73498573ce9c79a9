const PAN_STEP = 70;
const HINT_TIME = 1600;

function keyActions(graph) {
  const pan = (dx, dy) => () => panBy(graph, dx * PAN_STEP, dy * PAN_STEP);
  const closer = () => zoomBy(graph, ZOOM_STEP);
  const away = () => zoomBy(graph, 1 / ZOOM_STEP);
  const fit = () => fitView(graph, glide());
  return {
    ArrowLeft: pan(-1, 0), ArrowRight: pan(1, 0), ArrowUp: pan(0, -1), ArrowDown: pan(0, 1),
    "+": closer, "=": closer, "-": away, _: away, 0: fit, f: fit, F: fit,
    Escape: () => escape(graph),
  };
}

function escape(graph) {
  if (hideTip(graph) || leaveCover(graph) || sameChoice(graph.selected, NOTHING)) return;
  choose(graph, NOTHING);
}

function hint(graph, text) {
  clearTimeout(graph.hintTimer);
  graph.hint.textContent = text;
  graph.hint.classList.add("shown");
  graph.hintTimer = setTimeout(() => graph.hint.classList.remove("shown"), HINT_TIME);
}

/** The wheel belongs to the page until the canvas has been pressed, tabbed to, or Ctrl is held. */
function guardWheel(graph, event) {
  if (graph.stage.matches(":focus") || event.ctrlKey || event.metaKey || isFull(graph)) return;
  event.stopPropagation();
  hint(graph, "Ctrl + scroll to zoom, or click the picture first");
}

function watchKeys(graph, signal) {
  const actions = keyActions(graph);
  graph.stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    actions[event.key]();
  }, { signal });
  graph.stage.addEventListener("wheel", (event) => guardWheel(graph, event), { capture: true, passive: true, signal });
  window.addEventListener("popstate", () => graph.api.setTriggerValue("navigated", location.search), { signal });
}
