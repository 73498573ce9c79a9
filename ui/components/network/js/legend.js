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

function legendRow(picture, letter, colour, { label, count }) {
  const row = element("li", {}, picture);
  if (letter) {
    const mark = element("b", { "aria-hidden": "true" }, letter);
    mark.style.color = colour;
    row.append(mark);
  }
  row.append(element("span", {}, label), element("span", { class: "count" }, String(count)));
  return row;
}

function legendGroup(heading, rows) {
  if (!rows.length) return [];
  return [element("section", {}, element("p", { class: "group" }, heading), element("ul", {}, ...rows))];
}

function legendGroups(graph) {
  const night = nightOf(graph);
  const types = present(graph.payload.types).map((type) => {
    const colour = recolour(type.colour, night);
    return legendRow(linePicture(type, colour), type.letter, colour, type);
  });
  const kinds = present(graph.payload.kinds).map((kind) =>
    legendRow(shapePicture(kind, recolour(kind.fill, night), graph.theme.text), "", "", kind),
  );
  return [...legendGroup("Edges", types), ...legendGroup("Actors", kinds)];
}

function showLegend(graph) {
  const groups = legendGroups(graph);
  graph.legend.hidden = !groups.length;
  graph.legendBody.replaceChildren(...groups);
}
