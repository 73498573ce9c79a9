// Items fade and dim by the pen's alpha around vis-network's own drawing, so that labels, letters and heads
// go with their shape, and no frame has to touch the data.
const DIM = { nodes: 0.22, edges: 0.13 };

function fadeAlpha(fade, now, duration) {
  return fade.from + (fade.to - fade.from) * clamp((now - fade.start) / duration, 0, 1);
}

function alphaOf(graph, kind, id) {
  const fade = graph.fades[kind].get(id);
  const shown = fade ? fadeAlpha(fade, performance.now(), graph.fadeTime) : 1;
  return graph.keep && !graph.keep[kind].has(id) ? shown * DIM[kind] : shown;
}

function withAlpha(pen, alpha, draw) {
  if (alpha === 1) return draw();
  pen.save();
  pen.globalAlpha *= alpha;
  const result = draw();
  pen.restore();
  return result;
}

const HOLLOW = 0.42;

function strokeOf(graph, id) {
  return (graph.shown.edges.get(id) ?? graph.leaving.edges.get(id))?.item.stroke;
}

/** Two lines: the line's own middle is taken out of it. */
function hollow(graph, edge, pen, via) {
  const values = edge.getFormattingValues();
  const paper = { color: graph.theme.background, opacity: 1, inheritsColor: false };
  const core = { ...values, ...paper, width: values.width * HOLLOW, dashes: false };
  edge.edgeType.drawLine(pen, core, edge.selected, edge.hover, via);
}

function inkEdge(graph, edge) {
  const letter = edge.drawLabel.bind(edge);
  edge.drawLabel = (pen, via) => {
    if (strokeOf(graph, edge.id) === "double") hollow(graph, edge, pen, via);
    letter(pen, via);
  };
  for (const method of ["draw", "drawArrows"]) {
    const plain = edge[method].bind(edge);
    edge[method] = (pen) => withAlpha(pen, alphaOf(graph, "edges", edge.id), () => plain(pen));
  }
}

function inkNode(graph, node, labels) {
  const plain = node.draw.bind(node);
  node.draw = (pen) => {
    const alpha = alphaOf(graph, "nodes", node.id);
    const drawn = withAlpha(pen, alpha, () => plain(pen));
    const label = drawn.drawExternalLabel;
    if (!label) return drawn;
    return { ...drawn, drawExternalLabel: () => labels.push({ node, alpha, draw: label }) };
  };
}

/** Makes a vis.Network draw with the graph's alphas and keep its labels at least `least` CSS pixels high. */
function inkNetwork(graph, network, least) {
  const inked = new WeakSet();
  const labels = [];
  const once = (item, ink) => {
    if (inked.has(item)) return;
    inked.add(item);
    ink(item);
  };
  network.on("beforeDrawing", (pen) => {
    labels.length = 0;
    Object.values(network.body.edges).forEach((edge) => once(edge, () => inkEdge(graph, edge)));
    Object.values(network.body.nodes).forEach((node) => once(node, () => inkNode(graph, node, labels)));
    drawBands(graph, network, pen);
    drawHalo(graph, network, pen);
  });
  network.on("afterDrawing", (pen) => drawLabels(graph, network, pen, labels, least));
}

/** A broad pale line under each edge that the picture is about. */
function drawBands(graph, network, pen) {
  for (const [id, { item }] of graph.shown.edges) {
    const edge = network.body.edges[id];
    if (!item.band || !edge) continue;
    const { color, width, opacity } = recolour(item.band, nightOf(graph));
    withAlpha(pen, opacity * alphaOf(graph, "edges", id), () => {
      pen.strokeStyle = color;
      strokeAlong(pen, edge, width);
    });
  }
}

const HALO = { node: 9, edge: 12, alpha: 0.28 };

/** A glow behind what is chosen, and behind what the pointer is on in one of several linked panes. */
function drawHalo(graph, network, pen) {
  const { body } = network;
  const glowing = graph.keep ? [graph.selected, graph.pointed] : [graph.pointed];
  withAlpha(pen, HALO.alpha, () => {
    pen.fillStyle = pen.strokeStyle = graph.theme.accent;
    for (const { kind, id } of glowing) {
      if (kind === "actor" && body.nodes[id]) fillRound(pen, body.nodes[id]);
      if (kind === "edge" && body.edges[id]) strokeAlong(pen, body.edges[id], HALO.edge);
    }
  });
}

function fillRound(pen, node) {
  pen.beginPath();
  pen.arc(node.x, node.y, (node.options.size ?? 12) * 1.25 + HALO.node, 0, 2 * Math.PI);
  pen.fill();
}

function strokeAlong(pen, { from, to, edgeType }, width) {
  const via = edgeType.getViaNode();
  pen.lineWidth = width;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  if (via) pen.quadraticCurveTo(via.x, via.y, to.x, to.y);
  else pen.lineTo(to.x, to.y);
  pen.stroke();
}
