// A face without what the legend hides: its picture, its tables, its log, and the numbers in all of them.
const COUNTED = [() => true, (sign) => sign > 0, (sign) => sign < 0, (sign) => sign === 0];
const ON_DAY = {
  earlier: new Set(["kept", "ended", "changed_from"]),
  later: new Set(["kept", "began", "changed_to"]),
};
const CHANGE_OF = { changed_from: "", changed_to: "changed" };

function sameList(one, other) {
  return one.size === other.length && other.every((id) => one.has(id));
}

function isAsOpened({ opened }, hidden) {
  return ["types", "kinds"].every((list) => sameList(hidden[list], opened.hidden[list]));
}

function isEdgeShown({ edges, kinds }, hidden, id) {
  const { source, target, type } = edges[id];
  return !hidden.types.has(type) && !hidden.kinds.has(kinds[source]) && !hidden.kinds.has(kinds[target]);
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Where the legend hides one side of a change, the other is told as what began or ended. */
function apartIds({ pairs = [] }, shown) {
  const halves = pairs.map((pair) => pair.filter((id) => shown.has(id)));
  return new Set(halves.filter((ids) => ids.length === 1).flat());
}

function instead(items, others, ids) {
  const byId = new Map(others.map((item) => [item.id, item]));
  return items.map((item) => (ids.has(item.id) ? byId.get(item.id) : item));
}

/** Lines of a legend with what is left of each; what is hidden says how much it hides. */
function legendLines(lines, hidden, counts) {
  return lines.map((line) =>
    hidden.has(line.id) ? { ...line, count: 0, hidden: line.count } : { ...line, count: counts.get(line.id) ?? 0 },
  );
}

function changeLines({ network, apart }) {
  const known = new Set(network.changes.map(({ id }) => id));
  return [...network.changes, ...(apart?.changes ?? []).filter(({ id }) => !known.has(id))];
}

function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function captionOf(face, nodes, edges) {
  const rest = face.network.edges.length - edges.length;
  const hides = rest ? ` The legend hides ${counted(rest, "edge")}.` : "";
  return `${face.lead} ${counted(nodes.length, "actor")}, ${counted(edges.length, "edge")}.${hides}`.trim();
}

function picturePart(page, face, hidden, shown) {
  const { network } = face;
  const apart = apartIds(face, shown);
  const marks = network.edges.filter(({ id }) => shown.has(id));
  const edges = apart.size ? instead(marks, face.apart.marks, apart) : marks;
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = network.nodes.filter(({ id }) => ends.has(id));
  const changed = tally([
    ...edges.map(({ change }) => CHANGE_OF[change] ?? change),
    ...nodes.map(({ change }) => change && `actor_${change}`),
  ]);
  const caption = captionOf(face, nodes, edges);
  return {
    ...network,
    nodes,
    edges,
    types: legendLines(network.types, hidden.types, tally(edges.map(({ id }) => page.edges[id].type))),
    kinds: legendLines(network.kinds, hidden.kinds, tally(nodes.map(({ id }) => page.kinds[id]))),
    changes: changeLines(face).map((line) => ({ ...line, count: changed.get(line.id) ?? 0 })),
    ...(isAsOpened(page, hidden) ? {} : { caption, alt: `Network. ${caption}` }),
  };
}

function numberCells(page, edges, id) {
  const days = edges.some(({ change }) => change) ? [ON_DAY.earlier, ON_DAY.later] : [null];
  const signs = days.map((day) =>
    edges
      .filter(({ from, to, change }) => (from === id || to === id) && (!day || day.has(change)))
      .map((edge) => page.signs[page.edges[edge.id].type]),
  );
  return COUNTED.map((counts) => {
    const numbers = signs.map((day) => day.filter(counts).length);
    return { text: numbers.join(" → "), sort: numbers.at(-1) };
  });
}

function actorRow(page, columns, edges, row) {
  const numbers = numberCells(page, edges, row.id);
  return { ...row, cells: row.cells.map((cell, n) => (columns[n].type === "number" ? numbers.shift() : cell)) };
}

function tablesPart(page, face, { nodes, edges, alt }, shown) {
  const { actors, edges: lines } = face.tables;
  const drawn = new Set(nodes.map(({ id }) => id));
  const apart = apartIds(face, shown);
  const rows = lines.rows.filter(({ id }) => shown.has(id));
  return {
    actors: {
      ...actors,
      caption: `${counted(nodes.length, "actor")} with an edge, ${face.days}`,
      sentences: [alt],
      rows: actors.rows.filter(({ id }) => drawn.has(id)).map((row) => actorRow(page, actors.columns, edges, row)),
    },
    edges: {
      ...lines,
      caption: `${counted(edges.length, "edge")}, ${face.days}`,
      sentences: [alt],
      rows: apart.size ? instead(rows, face.apart.rows, apart) : rows,
    },
  };
}

function logPart(page, face, hidden, { caption }, shown) {
  if (isAsOpened(page, hidden)) return face.log_at_first;
  const apart = apartIds(face, shown);
  const lone = new Map(face.apart.log.groups.map((group) => [group.actor, group.entries]));
  const isTold = ({ actor }, { edges }) => (edges.length ? edges.every((id) => shown.has(id)) : !hidden.kinds.has(page.kinds[actor]));
  const groups = face.log.groups
    .map((group) => ({
      ...group,
      entries: [
        ...group.entries.filter((entry) => isTold(group, entry)),
        ...(lone.get(group.actor) ?? []).filter(({ edges }) => edges.some((id) => apart.has(id))),
      ],
    }))
    .filter(({ entries }) => entries.length);
  const told = groups.map(({ name, entries }) => [name, ...entries.map(({ text }) => `- ${text}`)].join("\n"));
  return { ...face.log, groups, summary: caption, text: `${[caption, ...told, face.network.credits].join("\n\n")}\n` };
}

/** Everything that a face shows while the legend hides some types and kinds. */
function picked(page, face, hidden) {
  const shown = new Set(face.network.edges.map(({ id }) => id).filter((id) => isEdgeShown(page, hidden, id)));
  const network = picturePart(page, face, hidden, shown);
  return {
    network,
    tables: tablesPart(page, face, network, shown),
    log: face.log ? logPart(page, face, hidden, network, shown) : null,
  };
}
