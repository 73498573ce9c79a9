// A module of each payload's own call sees the same map: Streamlit may load this file more than once.
const GRAPHS = (globalThis.__wbwGraphs ??= new WeakMap());

function newGraph(parent, payload) {
  const graph = {
    parent,
    host: parent.host ?? parent,
    sent: payload,
    payload,
    swapped: false,
    stop: new AbortController(),
    selected: NOTHING,
    pointed: NOTHING,
    keep: null,
    echo: 0,
    moved: false,
    shown: { nodes: new Map(), edges: new Map() },
    leaving: { nodes: new Map(), edges: new Map() },
    fades: { nodes: new Map(), edges: new Map() },
    fadeTime: 0,
    marked: "",
    dragged: rememberedPlaces(payload),
    perf: { patches: 0 },
  };
  buildPage(graph);
  graph.theme = readTheme(graph.root);
  return graph;
}

function sameActors(one, other) {
  const [ids, otherIds] = [one, other].map(({ nodes }) => nodes.map(({ id }) => id).sort());
  return JSON.stringify(ids) === JSON.stringify(otherIds);
}

function update(graph, payload) {
  const before = { payload: graph.payload, theme: graph.theme };
  graph.payload = payload;
  graph.theme = readTheme(graph.root);
  showWords(graph);
  showLegend(graph);
  if (!graph.network) return;
  showHook(graph);
  // Items that change are taken out and put back, and vis-network draws in between: nothing is chosen then.
  graph.keep = null;
  const repainted = JSON.stringify(before.theme) !== JSON.stringify(graph.theme);
  if (repainted) repaint(graph);
  if (repainted || JSON.stringify(before.payload.options) !== JSON.stringify(payload.options)) {
    graph.network.setOptions(visOptions(graph));
  }
  patch(graph, payload);
  if (payload.fits && !graph.moved && !sameActors(before.payload, payload)) fitView(graph, glide());
  showChoice(graph);
  showPeers(graph);
  takeFocus(graph);
}

function unmount(graph) {
  GRAPHS.delete(graph.parent);
  graph.stop.abort();
  dropHook(graph);
  if (globalThis.__wbw === graph.hook) globalThis.__wbw = Object.values(globalThis.__wbwAll ?? {}).at(-1);
  cancelAnimationFrame(graph.frame);
  graph.network?.destroy();
  graph.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const isNew = !GRAPHS.has(parentElement);
  if (isNew) GRAPHS.set(parentElement, newGraph(parentElement, data));
  const graph = GRAPHS.get(parentElement);
  const turn = (graph.turn = (graph.turn ?? 0) + 1);
  graph.api = { setStateValue, setTriggerValue };
  graph.sent = data;
  mark(graph, "called");
  update(graph, faceOf(graph, data));
  if (isNew) boot(graph);
  // Streamlit also cleans up after a call that a newer one has overtaken; the canvas must outlive that.
  return () => { if (graph.turn === turn) unmount(graph); };
}
