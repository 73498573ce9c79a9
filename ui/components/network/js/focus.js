/** Whom a focus is asked for: the chosen actor, else the one in focus already. */
function focusActor(graph) {
  const { kind, id } = graph.selected;
  return kind === "actor" ? id : (graph.payload.focus?.actor ?? "");
}

function askFocus(graph, parts) {
  const actor = focusActor(graph);
  if (actor) ask(graph, "focus", { actor, ...parts });
  else hint(graph, "Choose an actor first: the keys then show what surrounds it");
}

function askEveryone(graph) {
  if (graph.payload.focus) ask(graph, "focus", { actor: "" });
  else fitView(graph, glide());
}

function askOutside(graph) {
  askFocus(graph, { outside: graph.payload.focus?.outside === "hide" ? "fade" : "hide" });
}

/** What stays bright around the actor in focus: everyone within its steps, and the edges between them. */
function focusPart(graph) {
  const nodes = new Set(graph.payload.focus.near);
  const edges = [...graph.shown.edges.values()].map(({ item }) => item);
  return { nodes, edges: new Set(edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)).map(({ id }) => id)) };
}
