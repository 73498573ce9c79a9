const ICONS = {
  closer: "M10 4v12M4 10h12",
  away: "M4 10h12",
  fit: "M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5M7.5 10h5M10 7.5v5",
  full: "M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5",
  save: "M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 16.5h13",
  link: "M8.5 11.5l3-3M9 6.5l2.2-2.2a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-2.2 2.2a3.2 3.2 0 0 1-4.5-4.5L6.5 9",
  reset: "M4 9a6 6 0 1 1 1.5 5M4 4.5V9h4.5",
  help: "M7.3 7.6a2.8 2.8 0 1 1 4.3 2.4c-1 .7-1.5 1.2-1.5 2.3M10 15.4v.4",
};
const COPY = "Copy link";

function toolButton(name, label, act, text = "") {
  const look = { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" };
  const icon = vector("svg", look, vector("path", { d: ICONS[name] }));
  const button = element("button", { type: "button", title: label, "aria-label": label, class: text && "worded" }, icon, ...(text ? [element("span", { class: "word" }, text)] : []));
  button.addEventListener("click", act);
  return button;
}

function toolbar(graph) {
  graph.placeTools = element(
    "div",
    { class: "places" },
    toolButton("reset", "Put the dragged actors back", () => resetPlaces(graph)),
    toolButton("save", "Download where the actors stand, for the case to carry", () => savePlaces(graph), "Positions"),
  );
  showPlaceTools(graph);
  const copy = toolButton("link", "Copy the link to this view", () => copyLink(graph, copy), COPY);
  const more = element(
    "div",
    { class: "more" },
    copy,
    saveMenu(graph),
    toolButton("help", "Keys", () => showHelp(graph)),
  );
  return element(
    "div",
    { class: "tools", role: "group", "aria-label": "Picture" },
    dateButtons(graph),
    graph.placeTools,
    toolButton("closer", "Zoom in", () => zoomBy(graph, ZOOM_STEP)),
    toolButton("away", "Zoom out", () => zoomBy(graph, 1 / ZOOM_STEP)),
    toolButton("fit", "Fit everything in view", () => fitView(graph, glide())),
    toolButton("full", "Full screen", () => toggleFull(graph)),
    more,
    helpDialog(graph),
  );
}
