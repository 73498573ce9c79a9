// A page of text and samples drawn on a canvas: everything is first measured into blocks, then drawn.
const PAGE = { margin: 16, line: 1.4, sample: 46, gap: 22, row: 22, between: 16 };

function wrapText(pen, text, width) {
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/\s+/).flatMap((part) => breakWord(pen, part, width))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && pen.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

function breakWord(pen, word, width) {
  if (pen.measureText(word).width <= width) return [word];
  const parts = [""];
  for (const letter of word) {
    if (pen.measureText(parts.at(-1) + letter).width > width) parts.push("");
    parts[parts.length - 1] += letter;
  }
  return parts;
}

function textBlock(pen, text, { font, size, weight = "", colour, width }) {
  const face = `${weight} ${size}px ${font}`;
  pen.font = face;
  const lines = text ? wrapText(pen, text, width) : [];
  return {
    height: lines.length * size * PAGE.line,
    draw(x, y) {
      pen.font = face;
      pen.fillStyle = colour;
      lines.forEach((line, i) => pen.fillText(line, x, y + (i + 0.5) * size * PAGE.line));
    },
  };
}

function paintPath(pen, d, { fill, stroke, width, dashes = [] }) {
  const path = new Path2D(d);
  pen.setLineDash(dashes);
  if (fill) { pen.fillStyle = fill; pen.fill(path); }
  if (stroke) { pen.strokeStyle = stroke; pen.lineWidth = width; pen.stroke(path); }
  pen.setLineDash([]);
}

function typeSample(pen, type, night) {
  const colour = recolour(type.colour, night);
  return (x, y) => {
    const { line, heads } = lineSample(type, x, y, PAGE.sample - 8);
    paintPath(pen, line, { stroke: colour, width: 2, dashes: dashesOf(type) });
    for (const d of heads) paintPath(pen, d, { fill: colour });
  };
}

function kindSample(pen, kind, night, outlineColour) {
  const fill = recolour(kind.fill, night);
  return (x, y) => paintPath(pen, shapePath(kind.shape, x + 8, y, 6.5), { fill, stroke: outlineColour, width: 1.2 });
}

function legendEntries(pen, graph) {
  const night = nightOf(graph);
  const types = present(graph.payload.types).map((type) => ({
    sample: typeSample(pen, type, night),
    room: PAGE.sample,
    text: `${type.letter ? `${type.letter}  ` : ""}${type.label} (${countOf(type)})`,
  }));
  const kinds = present(graph.payload.kinds).map((kind) => ({
    sample: kindSample(pen, kind, night, graph.theme.text),
    room: 24,
    text: `${kind.label} (${countOf(kind)})`,
  }));
  return [changeEntries(pen, graph), types, kinds].filter((group) => group.length);
}

/** The legend in rows, edges first; each group begins a row. */
function legendBlock(pen, graph, { font, size, colour, width }) {
  const face = `${size}px ${font}`;
  pen.font = face;
  const placed = [];
  let row = -1;
  for (const group of legendEntries(pen, graph)) {
    let x = Infinity;
    for (const entry of group) {
      const needs = entry.room + pen.measureText(entry.text).width;
      if (x + needs > width) { row += 1; x = 0; }
      placed.push({ ...entry, x, y: (row + 0.5) * PAGE.row });
      x += needs + PAGE.gap;
    }
  }
  return {
    height: (row + 1) * PAGE.row,
    draw(left, top) {
      pen.font = face;
      for (const { sample, room, text, x, y } of placed) {
        sample(left + x, top + y);
        pen.fillStyle = colour;
        pen.fillText(text, left + x + room, top + y, width - x - room);
      }
    },
  };
}
