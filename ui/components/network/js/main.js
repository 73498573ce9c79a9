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

/** Whether two payloads show the same actors, who stand where they stood. */
function samePlaces(one, other) {
  const [places, others] = [one, other].map(({ nodes }) => nodes.map(({ id, x, y }) => JSON.stringify([id, x, y])).sort());
  return JSON.stringify(places) === JSON.stringify(others);
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
  if (payload.fits && !graph.moved && !samePlaces(before.payload, payload)) fitView(graph, glide());
  showChoice(graph);
  showPeers(graph);
  takeFocus(graph);
}

function unmount(graph) {
  graph.stop.abort();
  dropHook(graph);
  if (globalThis.__wbw === graph.hook) globalThis.__wbw = Object.values(globalThis.__wbwAll ?? {}).at(-1);
  cancelAnimationFrame(graph.frame);
  graph.network?.destroy();
  graph.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const [graph, leave] = mounted("network", parentElement, () => newGraph(parentElement, data), unmount);
  graph.api = { setStateValue, setTriggerValue };
  graph.sent = data;
  mark(graph, "called");
  update(graph, faceOf(graph, data));
  graph.booted ??= boot(graph);
  return leave;
}
