const LEAST_LABEL = 11;

function labelRank(graph, { node, alpha }) {
  const chosen = graph.selected.kind === "actor" && graph.selected.id === node.id;
  return (chosen ? 1e6 : 0) + alpha * 1e4 + (node.options.size ?? 0);
}

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function labelTop(node) {
  return node.y + node.shape.height / 2;
}

function labelBox(pen, node, growth) {
  const { width, height } = node.labelModule.getTextSize(pen, node.selected, node.hover);
  const half = (width * growth) / 2;
  const top = labelTop(node);
  return { left: node.x - half, right: node.x + half, top, bottom: top + height * growth };
}

/**
 * Labels that the zoom would make too small to read grow to `least` pixels; of those that then overlap,
 * the less important one waits for a closer look. At natural size all are drawn where the layout put them.
 */
function drawLabels(graph, network, pen, labels, least) {
  const scale = network.getScale();
  const placed = [];
  const visible = labels
    .map((label) => ({ ...label, rank: labelRank(graph, label), growth: least / (label.node.labelModule.fontOptions.size * scale) }))
    .sort((one, other) => other.rank - one.rank)
    .filter(({ node, growth }) => {
      if (!(growth > 1)) return true;
      const box = labelBox(pen, node, growth);
      if (placed.some((other) => overlaps(box, other))) return false;
      placed.push(box);
      return true;
    });
  for (const label of visible.reverse()) withAlpha(pen, label.alpha, () => drawGrown(pen, label));
}

function drawGrown(pen, { node, growth, draw }) {
  if (growth > 1) {
    pen.translate(node.x, labelTop(node));
    pen.scale(growth, growth);
    pen.translate(-node.x, -labelTop(node));
  }
  draw();
}
