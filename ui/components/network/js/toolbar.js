const ICONS = {
  closer: "M10 4v12M4 10h12",
  away: "M4 10h12",
  fit: "M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5M7.5 10h5M10 7.5v5",
  full: "M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5",
  save: "M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 16.5h13",
};

function toolButton(name, label, act, text = "") {
  const look = { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" };
  const icon = vector("svg", look, vector("path", { d: ICONS[name] }));
  const button = element("button", { type: "button", title: label, "aria-label": label, class: text && "worded" }, icon, text);
  button.addEventListener("click", act);
  return button;
}

function toolbar(graph) {
  return element(
    "div",
    { class: "tools", role: "group", "aria-label": "Picture" },
    toolButton("closer", "Zoom in", () => zoomBy(graph, ZOOM_STEP)),
    toolButton("away", "Zoom out", () => zoomBy(graph, 1 / ZOOM_STEP)),
    toolButton("fit", "Fit everything in view", () => fitView(graph, glide())),
    toolButton("full", "Full screen", () => toggleFull(graph)),
    toolButton("save", "Download this view as a PNG picture", () => savePicture(graph), "PNG"),
  );
}

function isFull(graph) {
  return graph.root.matches(":fullscreen, .cover");
}

function leaveCover(graph) {
  const covered = graph.root.classList.contains("cover");
  graph.root.classList.remove("cover");
  return covered;
}

/** Where a browser has no full screen (iPhones), the component covers the window instead. */
async function toggleFull(graph) {
  if (leaveCover(graph)) return;
  if (graph.root.matches(":fullscreen")) {
    await document.exitFullscreen();
    return;
  }
  try {
    await graph.root.requestFullscreen();
  } catch {
    graph.root.classList.add("cover");
  }
}
