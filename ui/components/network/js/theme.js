const TEXT_KEYS = new Set(["id", "from", "to", "label", "title"]);

function readTheme(root) {
  const style = getComputedStyle(root);
  const colour = (name, fallback) => normalColour(style.getPropertyValue(name), fallback);
  const background = paperOf(root);
  return {
    background,
    dark: isDark(background),
    text: colour("--st-text-color", "#1f2430"),
    accent: colour("--st-primary-color", "#0068a8"),
    font: style.getPropertyValue("--st-font") || "sans-serif",
  };
}

/** A copy of a vis item or of its options in the colours of the theme; words and ids stay as they are. */
function recolour(value, night) {
  if (typeof value === "string") return Object.hasOwn(night, value.toLowerCase()) ? night[value.toLowerCase()] : value;
  if (Array.isArray(value)) return value.map((part) => recolour(part, night));
  if (value === null || typeof value !== "object") return value;
  const isText = (key, part) => TEXT_KEYS.has(key) && typeof part === "string";
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isText(key, part) ? part : recolour(part, night)]),
  );
}

function nightOf(graph) {
  return graph.theme.dark ? (graph.payload.night ?? {}) : {};
}

// vis-network greys what is hovered or selected unless it is told each of these colours.
function dressNode(item, night) {
  const { title, ...node } = recolour(item, night);
  if (!node.color) return node;
  const { background = node.color, border = background } = node.color;
  const plain = { background, border };
  return { ...node, color: { ...plain, highlight: plain, hover: plain } };
}

function dressEdge(item, night) {
  const { title, ...edge } = recolour(item, night);
  if (!edge.color) return edge;
  const { color = edge.color, opacity = 1 } = edge.color;
  return { ...edge, color: { color, highlight: color, hover: color, opacity, inherit: false } };
}
