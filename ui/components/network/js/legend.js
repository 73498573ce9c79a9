const LINE = { width: 46, height: 16 };

function linePicture(type, colour) {
  const { line, heads } = lineSample(type, 2, LINE.height / 2, LINE.width - 4);
  return vector(
    "svg",
    { width: LINE.width, height: LINE.height, "aria-hidden": "true" },
    vector("path", { d: line, stroke: colour, "stroke-width": 2, "stroke-dasharray": dashesOf(type).join(" "), fill: "none" }),
    ...heads.map((d) => vector("path", { d, fill: colour })),
  );
}

function dashesOf(type) {
  return type.dashes || [];
}

function shapePicture(kind, colour, outlineColour) {
  return vector(
    "svg",
    { width: 20, height: 20, "aria-hidden": "true" },
    vector("path", { d: shapePath(kind.shape, 10, 10, 7), fill: colour, stroke: outlineColour, "stroke-width": 1.2 }),
  );
}

function present(entries) {
  return (entries ?? []).filter(({ count }) => count > 0);
}

/** How many there are; two linked panes share a legend, which says both numbers. */
function countOf({ count, count_text: text }) {
  return text ?? String(count);
}

/** What a legend that can be pressed lists: also what it was told to hide. */
function listed(entries) {
  return (entries ?? []).filter(({ count, hidden }) => count > 0 || hidden > 0);
}

function legendParts(picture, letter, colour, entry) {
  const { label, hidden } = entry;
  const words = [element("span", {}, label), element("span", { class: "count" }, hidden ? `${hidden} hidden` : countOf(entry))];
  if (!letter) return [picture, ...words];
  const mark = element("b", { "aria-hidden": "true" }, letter);
  mark.style.color = colour;
  return [picture, mark, ...words];
}

function legendRow(picture, letter, colour, entry) {
  return element("li", {}, ...legendParts(picture, letter, colour, entry));
}

/** A row that hides its entry from the picture or brings it back; "only" leaves nothing else of its list. */
function legendSwitch(graph, list, picture, letter, colour, entry) {
  if (!answers(graph, "legend")) return legendRow(picture, letter, colour, entry);
  const { id, label, hidden } = entry;
  const toggle = element(
    "button",
    { type: "button", class: "entry", "aria-pressed": String(!hidden), "data-key": `${list} ${id}`, title: hidden ? `Show ${label}` : `Hide ${label}` },
    ...legendParts(picture, letter, colour, entry),
  );
  const only = element("button", { type: "button", class: "only", "data-key": `${list} ${id} only`, "aria-label": `Only ${label}` }, "only");
  toggle.addEventListener("click", ({ altKey }) => ask(graph, "legend", { list, id, only: altKey }));
  only.addEventListener("click", () => ask(graph, "legend", { list, id, only: true }));
  return element("li", { class: hidden ? "off" : null }, toggle, only);
}

function legendGroup(heading, rows) {
  if (!rows.length) return [];
  return [element("section", {}, element("p", { class: "group" }, heading), element("ul", {}, ...rows))];
}

function legendGroups(graph) {
  const night = nightOf(graph);
  const types = listed(graph.payload.types).map((type) => {
    const colour = recolour(type.colour, night);
    return legendSwitch(graph, "types", linePicture(type, colour), type.letter, colour, type);
  });
  const kinds = listed(graph.payload.kinds).map((kind) =>
    legendSwitch(graph, "kinds", shapePicture(kind, recolour(kind.fill, night), graph.theme.text), "", "", kind),
  );
  return [...legendGroup("Changes", changeRows(graph)), ...legendGroup("Edges", types), ...legendGroup("Actors", kinds)];
}

function showLegend(graph) {
  const groups = legendGroups(graph);
  graph.legend.hidden = !groups.length || graph.payload.legend === false;
  keepFocus(graph.legendBody, () => graph.legendBody.replaceChildren(...groups));
}

/** Lets a control keep the focus when it is built anew. */
function keepFocus(body, rebuild) {
  const key = body.getRootNode().activeElement?.dataset.key;
  rebuild();
  if (key) [...body.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === key)?.focus({ preventScroll: true });
}
