const LEAST_LABEL = 10.5;
const SMALL_LABEL = 8;
const FULL_GROWTH = 1.5;
const EDGE_ROOM = 4;
const LABEL_GAP = 2;
const ASIDE = [0, -0.38, 0.38];
const MUCH_LARGER = 1.3;

/** Whom a person asked for, from nobody (0) to the chosen actor (4): its neighbours, then who is pointed at, then the focus. */
function askedFor(graph, { id, hover }) {
  const { selected, pointed, keep, payload } = graph;
  if (selected.kind === "actor" && selected.id === id) return 4;
  if (selected.kind && keep?.nodes.has(id)) return 3;
  if (hover || (pointed.kind === "actor" && pointed.id === id)) return 2;
  return payload.focus?.actor === id ? 1 : 0;
}

function sizeOf({ options }) {
  return options.size ?? 0;
}

/** Who is labelled first: whom a person asked for, who is not dimmed, then who has more edges over all dates, and here. */
function inOrder(graph, labels) {
  const rank = ({ node, alpha }) => [askedFor(graph, node), alpha, sizeOf(node), node.edges.length];
  const ranked = labels.map((label) => ({ label, rank: rank(label) }));
  const differing = (one, other) => one.rank.findIndex((part, n) => part !== other.rank[n]);
  const before = (one, other, n) => (n < 0 ? 0 : other.rank[n] - one.rank[n]);
  return ranked.sort((one, other) => before(one, other, differing(one, other))).map(({ label }) => label);
}

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function shapeBox({ x, y, shape }) {
  const half = shape.height * 0.4;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The sides of what the canvas shows, and how long a pixel is, in the drawing's units. */
function viewOf(network, unit) {
  const { clientWidth, clientHeight } = network.body.container;
  const start = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  const room = EDGE_ROOM * unit;
  return { left: start.x + room, right: end.x - room, top: start.y, bottom: end.y, unit };
}

/** Whether a label beside a node would be cut off above or below. */
function isCut({ top, bottom }, node, view) {
  return node.y > view.top && node.y < view.bottom && (top < view.top || bottom > view.bottom);
}

/** How far to push a span so that it lies within the view; nothing when it is off the screen anyway. */
function pushIn(low, high, centre, from, to) {
  if (centre < from || centre > to || high - low > to - from) return 0;
  return Math.max(0, from - low) - Math.max(0, high - to);
}

function textTop({ y, shape, labelModule }) {
  // Where vis-network hangs a label below its shape.
  return y + shape.height / 2 + labelModule.fontOptions.size / 2 + 4;
}

function labelPlace(node, { top, growth, aside = 0, beside = 0 }, { width, height }, view) {
  const half = (width * growth) / 2;
  const centre = node.x + 2 * half * aside + beside * (half + node.shape.height / 2 + view.unit * LABEL_GAP);
  const middle = centre + pushIn(centre - half, centre + half, node.x, view.left, view.right);
  const apart = view.unit * LABEL_GAP;
  const box = { left: middle - half - apart, right: middle + half + apart, top, bottom: top + height * growth };
  return { growth, top, shift: middle - node.x, box };
}

/** Where a label that the zoom has made too small could stand, the best place first. */
function labelPlaces(node, pen, scale, least, view) {
  const size = node.labelModule.fontOptions.size * scale;
  const measured = node.labelModule.getTextSize(pen, node.selected, node.hover);
  const growth = least / size;
  const reach = node.shape.height / 2 + view.unit * LABEL_GAP;
  const tops = [node.y + reach, node.y - reach - measured.height * growth];
  const spots = ASIDE.flatMap((aside) => tops.map((top) => ({ top, growth, aside })));
  const level = node.y - (measured.height * growth) / 2;
  spots.push(...[1, -1].map((beside) => ({ top: level, growth, beside })));
  if (size > (least * SMALL_LABEL) / LEAST_LABEL) spots.push({ top: textTop(node), growth: 1 });
  return spots.map((spot) => labelPlace(node, spot, measured, view));
}

/** Boxes in buckets, so that each is only compared with those near it. */
function boxIndex(cell) {
  const buckets = new Map();
  const keysOf = (box) => {
    const keys = [];
    for (let x = Math.floor(box.left / cell); x <= box.right / cell; x += 1) {
      for (let y = Math.floor(box.top / cell); y <= box.bottom / cell; y += 1) keys.push(`${x},${y}`);
    }
    return keys;
  };
  return {
    add(box) {
      for (const key of keysOf(box)) {
        if (buckets.has(key)) buckets.get(key).push(box);
        else buckets.set(key, [box]);
      }
    },
    isFree: (box, counts) => !keysOf(box).some((key) => buckets.get(key)?.some((other) => counts(other) && overlaps(box, other))),
  };
}

/** A free place for a label that has grown; where there is none, whom a person asked for and hubs cover a lesser shape. */
function freePlace(graph, label, places, index) {
  const { node, alpha } = label;
  const isAsked = askedFor(graph, node) > 0;
  // A bright label may cover what is dimmed, never another label.
  const counts = (other) => other.node !== node && other.alpha >= alpha;
  const yields = (other) => other.node && (isAsked || sizeOf(other.node) * MUCH_LARGER <= sizeOf(node));
  return (
    places.find(({ box }) => index.isFree(box, counts)) ??
    places.find(({ box }) => index.isFree(box, (other) => counts(other) && !yields(other)))
  );
}

/**
 * Labels that the zoom would make too small to read grow to `least` pixels; one that then finds no free
 * place waits for a closer look, the less important one first. Others stand where the layout put them.
 */
function placeLabels(graph, network, pen, labels, least) {
  const scale = network.getScale();
  const view = viewOf(network, least / LEAST_LABEL / scale);
  const index = boxIndex((4 * least) / scale);
  for (const { node, alpha } of labels) index.add({ ...shapeBox(node), node, alpha });
  const placed = [];
  for (const label of inOrder(graph, labels)) {
    const { node } = label;
    const isSmall = node.labelModule.fontOptions.size * scale < least;
    const places = isSmall ? labelPlaces(node, pen, scale, least, view).filter(({ box }) => !isCut(box, node, view)) : [];
    const place = isSmall ? freePlace(graph, label, places, index) : { growth: 1, top: textTop(node), shift: 0 };
    if (!place) continue;
    if (isSmall) index.add({ ...place.box, alpha: 1 });
    placed.push({ ...label, ...place });
  }
  return placed;
}

/** A full screen is read from the back of a room. */
function drawLabels(graph, network, pen, labels, least) {
  const placed = placeLabels(graph, network, pen, labels, isFull(graph) ? least * FULL_GROWTH : least);
  if (network === graph.network) graph.labelled = placed.map(({ node }) => node.id);
  for (const label of placed.reverse()) withAlpha(pen, label.alpha, () => drawPlaced(pen, label));
}

function drawPlaced(pen, { node, growth, top, shift, draw }) {
  pen.save();
  pen.translate(node.x + shift, top);
  pen.scale(growth, growth);
  pen.translate(-node.x, -textTop(node));
  draw();
  pen.restore();
}
