const TIP_DELAY = 120;
const TIP_GAP = 14;

function hideTip(graph) {
  clearTimeout(graph.tipTimer);
  const wasShown = graph.tip.classList.contains("shown");
  graph.tip.classList.remove("shown");
  return wasShown;
}

function showTip(graph, text, { x, y }) {
  const { tip, stage } = graph;
  tip.textContent = text;
  tip.classList.add("shown");
  const beside = x + TIP_GAP + tip.offsetWidth > stage.clientWidth ? x - TIP_GAP - tip.offsetWidth : x + TIP_GAP;
  const below = y + TIP_GAP + tip.offsetHeight > stage.clientHeight ? y - TIP_GAP - tip.offsetHeight : y + TIP_GAP;
  tip.style.left = `${Math.max(4, beside)}px`;
  tip.style.top = `${Math.max(4, below)}px`;
}

function hover(graph, kind, id, point) {
  const title = graph.shown[kind].get(id)?.item.title;
  graph.stage.classList.add("over");
  clearTimeout(graph.tipTimer);
  if (title) graph.tipTimer = setTimeout(() => showTip(graph, title, point), TIP_DELAY);
}

function unhover(graph) {
  graph.stage.classList.remove("over");
  hideTip(graph);
}

function watchHover(graph, signal) {
  const { network } = graph;
  network.on("hoverNode", ({ node, pointer }) => hover(graph, "nodes", node, pointer.DOM));
  network.on("hoverEdge", ({ edge, pointer }) => hover(graph, "edges", edge, pointer.DOM));
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => unhover(graph));
  graph.stage.addEventListener("pointerleave", () => unhover(graph), { signal });
}
