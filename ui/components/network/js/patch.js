const FADE_AT_MOST = 400;
const KINDS = ["nodes", "edges"];

/** Items by id, each with its look in one word; the title is only read when it is shown, so it is none of it. */
function entriesOf(items) {
  return new Map(items.map((item) => [item.id, { item, json: JSON.stringify({ ...item, title: "" }) }]));
}

/** What differs between what is shown (or still fading out) and what shall be shown. */
function compare(graph, kind, next) {
  const shown = graph.shown[kind];
  const leaving = graph.leaving[kind];
  const ids = [...next.keys()];
  const isNew = (id) => !shown.has(id) && !leaving.has(id);
  const before = (id) => shown.get(id) ?? leaving.get(id);
  return {
    began: ids.filter(isNew),
    returned: ids.filter((id) => leaving.has(id)),
    changed: ids.filter((id) => !isNew(id) && before(id).json !== next.get(id).json),
    ended: [...shown.keys()].filter((id) => !next.has(id)),
  };
}

/** Where a node stands: where a person dragged it, unless the layout has moved it since. */
function withPlace(graph, node) {
  const dragged = graph.dragged.get(node.id);
  return dragged && dragged.fromX === node.x && dragged.fromY === node.y ? { ...node, x: dragged.x, y: dragged.y } : node;
}

function dress(graph, kind, item) {
  const night = nightOf(graph);
  return kind === "nodes" ? withPlace(graph, dressNode(item, night)) : dressEdge(item, night);
}

/** Makes changes to the data of which vis-network would otherwise draw each one at once. */
function unseen(graph, change) {
  const { emitter } = graph.network.body;
  emitter.emit("_blockRedraw");
  try {
    change();
  } finally {
    emitter.emit("_allowRedraw");
  }
}

// An update would keep what the new item no longer has; a replacement in one go cannot, and is not seen.
function replace(graph, kind, items) {
  graph.data[kind].remove(items.map(({ id }) => id));
  graph.data[kind].add(items.map((item) => dress(graph, kind, item)));
}

function setFade(graph, kind, id, to) {
  graph.fades[kind].set(id, { from: alphaNow(graph, kind, id, to), to, start: performance.now() });
}

function alphaNow(graph, kind, id, to) {
  const fade = graph.fades[kind].get(id);
  return fade ? fadeAlpha(fade, performance.now(), graph.fadeTime) : 1 - to;
}

function applyKind(graph, kind, next, plan, calm) {
  const itemsOf = (ids) => ids.map((id) => next.get(id).item);
  for (const id of plan.ended) graph.leaving[kind].set(id, graph.shown[kind].get(id));
  for (const id of plan.returned) graph.leaving[kind].delete(id);
  graph.shown[kind] = next;
  graph.data[kind].add(itemsOf(plan.began).map((item) => dress(graph, kind, item)));
  if (plan.changed.length) replace(graph, kind, itemsOf(plan.changed));
  if (calm) return;
  for (const id of [...plan.began, ...plan.returned]) setFade(graph, kind, id, 1);
  for (const id of plan.ended) setFade(graph, kind, id, 0);
}

/** Brings the canvas from what it shows to the payload, without moving what stays. */
function patch(graph, payload) {
  const next = { nodes: entriesOf(payload.nodes), edges: entriesOf(payload.edges) };
  const plans = { nodes: compare(graph, "nodes", next.nodes), edges: compare(graph, "edges", next.edges) };
  const changes = KINDS.flatMap((kind) => Object.values(plans[kind])).reduce((sum, ids) => sum + ids.length, 0);
  graph.fadeTime = payload.fade_ms ?? 300;
  const calm = wantsCalm() || graph.fadeTime <= 0 || changes > FADE_AT_MOST;
  unseen(graph, () => { for (const kind of KINDS) applyKind(graph, kind, next[kind], plans[kind], calm); });
  if (changes) graph.perf.patches += 1;
  graph.network.once("afterDrawing", () => mark(graph, "patched"));
  cancelAnimationFrame(graph.frame);
  if (calm) clearFades(graph);
  stepFade(graph);
}

function clearFades(graph) {
  for (const kind of KINDS) graph.fades[kind].clear();
}

function dropGone(graph, kind) {
  const gone = [...graph.leaving[kind].keys()].filter((id) => !graph.fades[kind].has(id));
  for (const id of gone) graph.leaving[kind].delete(id);
  if (gone.length) graph.data[kind].remove(gone);
}

/** One frame of every running fade; drops what has faded out, and rests when nothing runs. */
function stepFade(graph) {
  const now = performance.now();
  for (const kind of KINDS) {
    for (const [id, fade] of graph.fades[kind]) {
      if (now - fade.start >= graph.fadeTime) graph.fades[kind].delete(id);
    }
  }
  unseen(graph, () => { for (const kind of KINDS.toReversed()) dropGone(graph, kind); });
  graph.network.redraw();
  if (KINDS.some((kind) => graph.fades[kind].size)) graph.frame = requestAnimationFrame(() => stepFade(graph));
  else mark(graph, "settled");
}

/** Draws every item anew in the colours of the theme. */
function repaint(graph) {
  for (const kind of KINDS) {
    const entries = [...graph.leaving[kind].values(), ...graph.shown[kind].values()];
    replace(graph, kind, entries.map(({ item }) => item));
  }
}
