const ECHO_TIME = 1500;

function endsOf(graph, id) {
  const edge = graph.shown.edges.get(id)?.item ?? edgeElsewhere(graph, id);
  return edge ? [edge.from, edge.to] : [];
}

/** What stays bright: the chosen actor with its edges and neighbours, the chosen edge with its ends, the focus. */
function brightPart(graph) {
  const { kind, id } = graph.selected;
  const focus = graph.payload.focus;
  const ends = kind === "edge" ? endsOf(graph, id) : [];
  if (ends.length) return { nodes: new Set(ends), edges: new Set([id]) };
  if (focus && (kind !== "actor" || focus.actor === id)) return focusPart(graph);
  if (kind !== "actor" || !graph.shown.nodes.has(id)) return null;
  const edges = [...graph.shown.edges.values()].map(({ item }) => item).filter(({ from, to }) => from === id || to === id);
  return {
    nodes: new Set([id, ...edges.flatMap(({ from, to }) => [from, to])]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

function chosenItems(graph) {
  const { kind, id } = graph.selected;
  const isDrawn = (items, as) => graph.keep && kind === as && graph.shown[items].has(id);
  return { nodes: isDrawn("nodes", "actor") ? [id] : [], edges: isDrawn("edges", "edge") ? [id] : [] };
}

/** Shows the choice again: after a patch, and after vis-network has selected on its own. */
function showChoice(graph) {
  graph.keep = brightPart(graph);
  graph.network.setSelection(chosenItems(graph), { highlightEdges: false });
  graph.network.redraw();
}

/** A person chose in this canvas. */
function choose(graph, choice) {
  const panes = [graph, ...peersOf(graph)];
  for (const pane of panes) {
    pane.selected = choice;
    showChoice(pane);
  }
  sendChoice(graph.api.setStateValue, choice);
  for (const pane of panes) pane.echo = performance.now() + ECHO_TIME;
}

/** The choice was made elsewhere. While the server still answers an earlier click, its answer is late. */
function hear(graph) {
  const choice = globalThis.__wbwSelected ?? NOTHING;
  if (sameChoice(choice, graph.selected)) {
    graph.echo = 0;
  } else if (performance.now() > graph.echo) {
    graph.selected = { kind: choice.kind, id: choice.id };
    showChoice(graph);
    reveal(graph);
  }
}

function spotOf(graph) {
  const { kind, id } = graph.selected;
  const ends = kind === "edge" ? endsOf(graph, id) : [id];
  const places = Object.values(graph.network.getPositions(ends.filter((end) => graph.shown.nodes.has(end))));
  const middle = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return places.length ? { x: middle("x"), y: middle("y") } : null;
}

function reveal(graph) {
  const spot = graph.keep && graph.size && spotOf(graph);
  if (!spot) return;
  const { x, y } = graph.network.canvasToDOM(spot);
  const { clientWidth, clientHeight } = graph.stage;
  const margin = 24;
  if (x > margin && y > margin && x < clientWidth - margin && y < clientHeight - margin) return;
  graph.moved = true;
  graph.network.moveTo({ position: spot, animation: glide() });
}

const REACH = [[0, 0], [0, -9], [9, 0], [0, 9], [-9, 0], [-14, -14], [14, -14], [14, 14], [-14, 14]];

/** What is under a pointer; a finger also takes what is close by. */
function itemAt(graph, { x, y }, isTouch) {
  for (const [dx, dy] of isTouch ? REACH : [REACH[0]]) {
    const point = { x: x + dx, y: y + dy };
    const node = graph.network.getNodeAt(point);
    if (graph.shown.nodes.has(node)) return { kind: "actor", id: node };
    const edge = graph.network.getEdgeAt(point);
    if (graph.shown.edges.has(edge)) return { kind: "edge", id: edge };
  }
  return NOTHING;
}

function watchChoice(graph, signal) {
  graph.network.on("click", ({ pointer, event }) => {
    const isTouch = event.pointerType === "touch";
    graph.stage.focus({ preventScroll: true });
    hideTip(graph);
    const item = itemAt(graph, pointer.DOM, isTouch);
    if (event.srcEvent?.shiftKey && item.kind === "actor" && answers(graph, "pair")) {
      markActor(graph, item.id);
      showChoice(graph);
    } else {
      choose(graph, item);
    }
  });
  window.addEventListener("wbw:select", () => hear(graph), { signal });
}
