function dateButton(graph, by) {
  const button = element("button", { type: "button", class: "date worded" });
  button.addEventListener("click", () => askStep(graph, by));
  return button;
}

/** The way to the dates before and after, for a full screen, which has no other. */
function dateButtons(graph) {
  graph.back = dateButton(graph, -1);
  graph.on = dateButton(graph, 1);
  return element("div", { class: "dates", role: "group", "aria-label": "Date" }, graph.back, graph.on);
}

function showDates(graph) {
  const { earlier, later } = graph.payload.dates ?? {};
  graph.back.parentElement.hidden = !graph.payload.dates;
  graph.back.textContent = earlier ? `‹ ${earlier}` : "‹";
  graph.on.textContent = later ? `${later} ›` : "›";
  graph.back.setAttribute("aria-label", earlier ? `Earlier: ${earlier}` : "No earlier date");
  graph.on.setAttribute("aria-label", later ? `Later: ${later}` : "No later date");
  // A button that is disabled would lose the focus while somebody steps with it.
  graph.back.setAttribute("aria-disabled", !earlier);
  graph.on.setAttribute("aria-disabled", !later);
}

function askStep(graph, by) {
  const { earlier, later } = graph.payload.dates ?? {};
  if (by < 0 ? earlier : later) ask(graph, "step", by);
  else hint(graph, by < 0 ? "This is the first date" : "This is the last date");
}
