// Where a person has dragged actors: kept for the session, also while another page is open.
const PLACES_KEY = "who-backs-whom:places:";
const PLAIN_KEY = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][a-z0-9_-]*$/i;

function isPlace(place) {
  return ["x", "y", "fromX", "fromY"].every((part) => Number.isFinite(place?.[part]));
}

function rememberedPlaces({ title }) {
  try {
    const kept = Object.entries(JSON.parse(sessionStorage.getItem(PLACES_KEY + title) ?? "{}"));
    return new Map(kept.filter(([, place]) => isPlace(place)));
  } catch {
    return new Map();
  }
}

function keepPlaces({ dragged, payload }) {
  try {
    sessionStorage.setItem(PLACES_KEY + payload.title, JSON.stringify(Object.fromEntries(dragged)));
  } catch {
    // Without storage, what was dragged stays until the page is left.
  }
}

/** The places as a case may carry them, in positions.yaml. */
function placesAsYaml(graph) {
  const drawn = graph.payload.nodes.map((node) => withPlace(graph, node));
  const elsewhere = [...graph.dragged].filter(([id]) => !graph.shown.nodes.has(id)).map(([id, place]) => ({ id, ...place }));
  const lines = [...drawn, ...elsewhere]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, x, y }) => `  ${PLAIN_KEY.test(id) ? id : JSON.stringify(id)}: [${x.toFixed(1)}, ${y.toFixed(1)}]\n`);
  return `positions:\n${lines.join("")}`;
}

function savePlaces(graph) {
  saveFile(new Blob([placesAsYaml(graph)], { type: "text/yaml" }), "positions.yaml");
  graph.status.textContent = "Saved positions.yaml";
}

function resetPlaces(graph) {
  for (const [id, { fromX, fromY }] of graph.dragged) {
    if (graph.shown.nodes.has(id)) graph.data.nodes.update({ id, x: fromX, y: fromY });
  }
  graph.dragged.clear();
  keepPlaces(graph);
  showPlaceTools(graph);
}

function showPlaceTools(graph) {
  graph.placeTools.hidden = !graph.dragged.size;
}
