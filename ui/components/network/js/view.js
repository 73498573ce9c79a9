const ZOOM_STEP = 1.3;
const ZOOM_RANGE = [0.08, 6];

function fitView(graph, animation = false) {
  graph.moved = false;
  graph.network.fit({ animation, maxZoomLevel: 1.5 });
}

function zoomBy(graph, factor) {
  graph.moved = true;
  graph.network.moveTo({ scale: clamp(graph.network.getScale() * factor, ...ZOOM_RANGE), animation: false });
}

function panBy(graph, dx, dy) {
  graph.moved = true;
  const { x, y } = graph.network.getViewPosition();
  const scale = graph.network.getScale();
  graph.network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale }, animation: false });
}

/** How large the actors' places can be drawn in a canvas of that size. */
function roomFor(graph, { width, height }) {
  const places = [...graph.shown.nodes.values()].map(({ item }) => item);
  const span = (axis) => places.reduce((most, place) => Math.max(most, Math.abs(place[axis])), 1);
  return Math.min(width / span("x"), height / span("y"));
}

/** Fits the picture while nobody has moved it, afterwards keeps what is in view; a hidden tab has no size. */
function resized(graph) {
  const { clientWidth: width, clientHeight: height } = graph.stage;
  if (!width || !height) {
    graph.tucked = true;
    return;
  }
  const { network, size = { width, height } } = graph;
  // vis-network's own view position would already count with the new size.
  const position = network.DOMtoCanvas({ x: size.width / 2, y: size.height / 2 });
  const scale = (network.getScale() * roomFor(graph, { width, height })) / roomFor(graph, size);
  graph.size = { width, height };
  graph.root.style.setProperty("--wbw-aspect", width / height);
  network.setSize("100%", "100%");
  // Labels are measured as they are drawn, which nothing was as long as there was no room for it.
  if (graph.tucked) network.redraw();
  graph.tucked = false;
  if (graph.moved) network.moveTo({ position, scale, animation: false });
  else fitView(graph);
  // Setting the size has emptied the canvas; waiting for the next frame would show that.
  network.redraw();
}

function rememberDrag(graph, ids) {
  const places = graph.network.getPositions(ids);
  for (const [id, { x, y }] of Object.entries(places)) {
    const entry = graph.shown.nodes.get(id);
    if (entry) graph.dragged.set(id, { x, y, fromX: entry.item.x, fromY: entry.item.y });
  }
  keepPlaces(graph);
  showPlaceTools(graph);
}

function watchView(graph, signal) {
  graph.network.on("zoom", () => { graph.moved = true; });
  graph.network.on("dragEnd", ({ nodes }) => {
    if (nodes.length) rememberDrag(graph, nodes);
    graph.moved = true;
    showChoice(graph);
  });
  const observer = new ResizeObserver(() => resized(graph));
  observer.observe(graph.stage);
  signal.addEventListener("abort", () => observer.disconnect());
}
