const NARROW = 600;
const HELP = "Network. Arrow keys move, plus and minus zoom, f fits, Escape clears the selection, ? lists all keys.";

function mark(graph, name) {
  graph.perf[name] = performance.now();
}

// vis-network 9 hides letters that zooming makes larger than maxVisible, where it means to stop their growth.
function letterScaling(given) {
  return { ...given, maxVisible: 1e6 };
}

function visOptions({ payload, theme }) {
  const given = recolour(payload.options ?? {}, theme.dark ? (payload.night ?? {}) : {});
  return {
    ...given,
    autoResize: false,
    physics: { enabled: false },
    layout: { ...given.layout, improvedLayout: false },
    interaction: {
      ...given.interaction, hover: true, keyboard: false, multiselect: false, navigationButtons: false,
      hoverConnectedEdges: false, selectConnectedEdges: false,
    },
    nodes: {
      ...given.nodes,
      chosen: { node: true, label: false },
      scaling: { ...given.nodes?.scaling, label: { enabled: false, drawThreshold: 0 } },
    },
    edges: {
      ...given.edges,
      chosen: { edge: true, label: false },
      scaling: { ...given.edges?.scaling, label: letterScaling(given.edges?.scaling?.label) },
    },
  };
}

function buildPage(graph) {
  graph.title = element("p", { class: "title" });
  graph.subtitle = element("p", { class: "subtitle" });
  graph.canvas = element("div", { class: "canvas" });
  graph.tip = element("div", { class: "tip", role: "tooltip" });
  graph.hint = element("div", { class: "hint", "aria-hidden": "true" });
  graph.empty = element("p", { class: "empty" });
  graph.alt = element("p", { class: "unseen", id: "wbw-alt" });
  graph.caption = element("p", { class: "caption", dir: "auto" });
  graph.credits = element("p", { class: "credits" });
  graph.status = element("p", { class: "unseen", role: "status" });
  graph.stage = element(
    "div",
    { class: "stage", tabindex: 0, role: "application", "aria-describedby": "wbw-alt" },
    graph.canvas, graph.empty, graph.hint, graph.tip,
  );
  graph.swap = swapButton(graph);
  graph.legendBody = element("div", { class: "groups" });
  graph.legend = element("details", { class: "legend" }, element("summary", {}, "Legend"), graph.legendBody);
  graph.legend.open = graph.host.clientWidth > NARROW && !graph.payload.embedded && !graph.payload.aside;
  const bar = element("div", { class: "bar" }, element("div", { class: "words" }, graph.title, graph.subtitle), graph.swap, toolbar(graph));
  const sheet = element("div", { class: "sheet" }, bar, graph.stage, graph.caption, graph.alt, graph.legend, graph.credits, graph.status);
  graph.root = element("div", { class: "root" }, sheet);
  graph.parent.append(graph.root);
}

function showWords(graph) {
  const { payload } = graph;
  graph.title.textContent = payload.title ?? "";
  graph.subtitle.textContent = payload.subtitle ?? "";
  graph.caption.textContent = payload.caption ?? "";
  graph.alt.textContent = payload.alt ?? "";
  graph.stage.setAttribute("aria-label", [HELP, payload.help].filter(Boolean).join(" "));
  showCredits(graph);
  showDates(graph);
  graph.swap.hidden = !payload.alternative;
  graph.root.classList.toggle("aside", Boolean(payload.aside));
  graph.root.classList.toggle("linked", Boolean(payload.link));
  graph.root.classList.toggle("second", Boolean(payload.link) && payload.pane === LAST_PANE);
  graph.empty.textContent = payload.nodes.length ? "" : (payload.empty ?? "");
  graph.root.style.setProperty("--wbw-height", payload.height);
}

function buildNetwork(graph) {
  const { DataSet, Network } = globalThis.vis;
  graph.data = { nodes: new DataSet(), edges: new DataSet() };
  for (const kind of KINDS) {
    graph.shown[kind] = entriesOf(graph.payload[kind]);
    graph.data[kind].add(graph.payload[kind].map((item) => dress(graph, kind, item)));
  }
  graph.network = new Network(graph.canvas, graph.data, visOptions(graph));
  // The stage is the one stop for Tab; vis-network makes its own frame another.
  graph.canvas.firstElementChild.removeAttribute("tabindex");
  inkNetwork(graph, graph.network, LEAST_LABEL);
  graph.network.once("afterDrawing", () => mark(graph, "first-draw"));
}

function watch(graph) {
  const { signal } = graph.stop;
  watchChoice(graph, signal);
  watchView(graph, signal);
  watchKeys(graph, signal);
  watchHover(graph, signal);
  watchPair(graph);
  watchLink(graph, signal);
  watchLook(graph, signal);
  watchFull(graph, signal);
}

function showError(graph) {
  const words = "The drawing library could not be loaded, so the network cannot be drawn. Reload the page to try again.";
  graph.stage.replaceChildren(element("p", { class: "empty", role: "alert" }, words));
}

async function boot(graph) {
  try {
    await Promise.all([loadVis(graph.payload.vis_url), loadFont()]);
  } catch {
    showError(graph);
    return;
  }
  if (graph.stop.signal.aborted) return;
  buildNetwork(graph);
  watch(graph);
  resized(graph);
  joinLink(graph);
  showChoice(graph);
  hear(graph);
  takeFocus(graph);
  const labelled = () => graph.labelled;
  graph.hook = { labelled, network: graph.network, nodes: graph.data.nodes, edges: graph.data.edges, perf: graph.perf };
  globalThis.__wbw = graph.hook;
  showHook(graph);
}

/** What tests and benchmarks hold on to: the last canvas, and each by the name of its pane. */
function showHook(graph) {
  dropHook(graph);
  (globalThis.__wbwAll ??= {})[graph.payload.pane ?? "network"] = graph.hook;
}

function dropHook({ hook }) {
  const all = globalThis.__wbwAll ?? {};
  for (const pane of Object.keys(all)) if (all[pane] === hook) delete all[pane];
}
