/** Whether the page that holds the canvas answers what is asked there. */
function answers(graph, name) {
  return (graph.sent.answers ?? []).includes(name);
}

function ask(graph, name, value) {
  graph.api.setTriggerValue(name, value);
}

function nameOf(graph, id) {
  const title = graph.shown.nodes.get(id)?.item.title;
  return title ? title.split("\n")[0] : id;
}
