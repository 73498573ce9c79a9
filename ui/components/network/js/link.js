// Panes whose payloads name the same link show the same part of the picture: what a person does in one of
// them is done in all.
const PANES = (globalThis.__wbwPanes ??= new Set());
const SAME_SIZE = 2;

const LAST_PANE = "later";

function peersOf(graph) {
  const { link } = graph.payload;
  return link ? [...PANES].filter((other) => other !== graph && other.payload.link === link) : [];
}

/** A canvas with all that are linked to it, from left to right. */
function panesOf(graph) {
  return [graph, ...peersOf(graph)].sort((one, other) => (one.payload.pane === LAST_PANE) - (other.payload.pane === LAST_PANE));
}

/** An edge that only the other date has: in a linked pane, or behind this picture. */
function edgeElsewhere(graph, id) {
  const behind = (graph.swapped ? graph.sent : graph.sent.alternative)?.edges ?? [];
  const beside = peersOf(graph).flatMap((peer) => peer.payload.edges);
  return [...behind, ...beside].find((edge) => edge.id === id);
}

/** What stays bright around a chosen edge rests on all panes of the link, and changes with each. */
function showPeers(graph) {
  for (const peer of peersOf(graph)) if (peer.selected.kind === "edge") showChoice(peer);
}

function hasSizeOf(graph, other) {
  const differs = (side) => Math.abs((graph.size?.[side] ?? 0) - (other.size?.[side] ?? 0));
  return Math.max(differs("width"), differs("height")) <= SAME_SIZE;
}

function viewNow({ network }) {
  const { scale, translation } = network.body.view;
  return { scale, x: translation.x, y: translation.y };
}

// Its own draw does not go back to the pane that it follows: its view is by then the one it was given.
function follow(graph, leader) {
  const { scale, x, y } = (graph.view = leader.view);
  graph.moved = leader.moved;
  Object.assign(graph.network.body.view, { scale, translation: { x, y } });
  graph.network.redraw();
}

function mirrorView(graph) {
  const before = graph.view;
  const view = (graph.view = viewNow(graph));
  if (!before || ["scale", "x", "y"].every((part) => view[part] === before[part])) return;
  for (const peer of peersOf(graph).filter((other) => hasSizeOf(other, graph))) follow(peer, graph);
}

/** What the pointer is on; it is ringed in every pane of the link. */
function point(graph, pointed) {
  const peers = peersOf(graph);
  if (!peers.length) return;
  for (const pane of [graph, ...peers]) {
    pane.pointed = pointed;
    pane.network.redraw();
  }
}

function moveAlong(graph, ids) {
  const places = graph.network.getPositions(ids);
  for (const peer of peersOf(graph)) {
    for (const [id, { x, y }] of Object.entries(places)) {
      if (peer.shown.nodes.has(id)) peer.network.moveNode(id, x, y);
    }
  }
}

function watchLink(graph, signal) {
  const { network } = graph;
  network.on("afterDrawing", () => mirrorView(graph));
  network.on("hoverNode", ({ node }) => point(graph, { kind: "actor", id: node }));
  network.on("hoverEdge", ({ edge }) => point(graph, { kind: "edge", id: edge }));
  for (const event of ["blurNode", "blurEdge"]) network.on(event, () => point(graph, NOTHING));
  network.on("dragging", ({ nodes }) => moveAlong(graph, nodes));
  network.on("dragEnd", ({ nodes }) => {
    moveAlong(graph, nodes);
    const dragged = nodes.filter((id) => graph.dragged.has(id));
    for (const peer of peersOf(graph)) for (const id of dragged) peer.dragged.set(id, graph.dragged.get(id));
  });
  signal.addEventListener("abort", () => PANES.delete(graph));
}

/** A pane that comes later begins with the view of those that are there, in their full screen. */
function joinLink(graph) {
  cover(graph, peersOf(graph).some(isFull));
  const leader = peersOf(graph).find((other) => other.view && hasSizeOf(other, graph));
  PANES.add(graph);
  if (leader) follow(graph, leader);
  showPeers(graph);
}
