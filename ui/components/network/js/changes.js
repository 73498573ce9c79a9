const STROKE_WIDTHS = { thin: 1, normal: 2, thick: 3.6, double: 5 };
const OUTLINE_WIDTHS = { normal: 1.8, thick: 3.2 };
const CHANGE_DASHES = { dashed: [6, 4] };

/** What the legend shows of a change: a line of its stroke, or the outline of an actor. */
function changeSample({ id, stroke, dash }, x, y, width) {
  const isActor = id.startsWith("actor_");
  return {
    isActor,
    d: isActor ? shapePath("dot", x + width / 2, y, 7) : `M${x} ${y}L${x + width} ${y}`,
    width: (isActor ? OUTLINE_WIDTHS : STROKE_WIDTHS)[stroke],
    dashes: CHANGE_DASHES[dash] ?? [],
    core: stroke === "double" ? STROKE_WIDTHS.double * HOLLOW : 0,
  };
}

function changePicture(entry, colour, paper) {
  const { d, width, dashes, core } = changeSample(entry, 2, LINE.height / 2, LINE.width - 4);
  return vector(
    "svg",
    { width: LINE.width, height: LINE.height, "aria-hidden": "true" },
    vector("path", { d, stroke: colour, "stroke-width": width, "stroke-dasharray": dashes.join(" "), fill: "none" }),
    ...(core ? [vector("path", { d, stroke: paper, "stroke-width": core })] : []),
  );
}

function changeRows(graph) {
  const night = nightOf(graph);
  return present(graph.payload.changes).map((entry) => {
    const colour = recolour(entry.colour, night);
    return legendRow(changePicture(entry, colour, graph.theme.background), entry.letter, colour, entry);
  });
}

/** The same for a page that is drawn: the entries of `legendBlock`. */
function changeEntries(pen, graph) {
  const night = nightOf(graph);
  return present(graph.payload.changes).map((entry) => ({
    sample(x, y) {
      const { d, width, dashes, core } = changeSample(entry, x, y, PAGE.sample - 8);
      paintPath(pen, d, { stroke: recolour(entry.colour, night), width, dashes });
      if (core) paintPath(pen, d, { stroke: graph.theme.background, width: core });
    },
    room: PAGE.sample,
    text: `${entry.letter ? `${entry.letter}  ` : ""}${entry.label} (${countOf(entry)})`,
  }));
}
