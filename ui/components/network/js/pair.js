const RING = { room: 7, width: 2.5, dashes: [6, 4] };

/** The first actor that is marked waits for a second one; marking it again takes the mark away. */
function markActor(graph, id) {
  const first = graph.marked;
  graph.marked = first ? "" : id;
  if (!first) {
    tell(graph, `${nameOf(graph, id)} is marked. Shift + click a second actor to explain the pair.`);
  } else if (first === id) {
    hint(graph, "No actor is marked");
  } else {
    ask(graph, "pair", { a: first, b: id });
    hint(graph, `${nameOf(graph, first)} and ${nameOf(graph, id)}: beside the picture is the way to their page`);
  }
  graph.network.redraw();
}

function markChosen(graph) {
  const { kind, id } = graph.selected;
  if (kind === "actor" && graph.shown.nodes.has(id)) markActor(graph, id);
  else hint(graph, "Choose an actor first, then mark it");
}

/** Takes the mark away; whether there was one. */
function unmark(graph) {
  const wasMarked = Boolean(graph.marked);
  graph.marked = "";
  if (!wasMarked) return false;
  hint(graph, "No actor is marked");
  graph.network.redraw();
  return true;
}

function drawRing(graph, pen) {
  const node = graph.network.body.nodes[graph.marked];
  if (!node) return;
  pen.save();
  pen.strokeStyle = graph.theme.accent;
  pen.lineWidth = RING.width;
  pen.setLineDash(RING.dashes);
  pen.beginPath();
  pen.arc(node.x, node.y, (node.options.size ?? 12) * 1.25 + RING.room, 0, 2 * Math.PI);
  pen.stroke();
  pen.restore();
}

function watchPair(graph) {
  graph.network.on("beforeDrawing", (pen) => { if (graph.marked) drawRing(graph, pen); });
}
