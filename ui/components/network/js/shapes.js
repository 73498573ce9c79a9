// Outlines as SVG path data: the legend on the page and the legend in a picture draw the same ones.
// Heads are those of vis-network 9: tip at 0, body towards -1.
const HEADS = {
  arrow: { points: [[0, 0], [-1, 0.3], [-0.9, 0], [-1, -0.3]], length: 13 },
  vee: { points: [[0, 0], [-1, 0.3], [-0.5, 0], [-1, -0.3]], length: 14 },
  bar: { points: [[0, 0.5], [0, -0.5], [-0.2, -0.5], [-0.2, 0.5]], length: 13 },
  diamond: { points: [[0, 0], [-0.5, -0.3], [-1, 0], [-0.5, 0.3]], length: 13 },
  box: { points: [[0, 0.3], [0, -0.3], [-0.6, -0.3], [-0.6, 0.3]], length: 13 },
  circle: { radius: 0.4, length: 11 },
};

function outline(points) {
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`;
}

function disc(x, y, radius) {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** A head whose tip is at (x, y); `way` is 1 when it points right, -1 when left. Empty for "none". */
function headPath(name, x, y, way) {
  const head = HEADS[name];
  if (!head) return "";
  if (head.radius) return disc(x - way * head.radius * head.length, y, head.radius * head.length);
  return outline(head.points.map(([along, across]) => [x + way * along * head.length, y + across * head.length]));
}

/** How far a head reaches back from its tip: the line must stop there, or a dash would show through. */
function headReach(name) {
  const head = HEADS[name];
  return head ? head.length * (head.radius ? 2 * head.radius : Math.max(...head.points.map(([along]) => -along)) * 0.7) : 0;
}

function turned(count, x, y, radiusAt, start = 0) {
  return outline(
    Array.from({ length: count }, (_, i) => {
      const angle = start + (2 * Math.PI * i) / count;
      return [x + radiusAt(i) * Math.cos(angle), y + radiusAt(i) * Math.sin(angle)];
    }),
  );
}

const SHAPES = {
  dot: (x, y, r) => disc(x, y, r),
  square: (x, y, r) => turned(4, x, y, () => r * 1.27, Math.PI / 4),
  diamond: (x, y, r) => turned(4, x, y, () => r * 1.1),
  hexagon: (x, y, r) => turned(6, x, y, () => r * 1.05),
  triangle: (x, y, r) => turned(3, x, y + r * 0.2, () => r * 1.2, -Math.PI / 2),
  triangleDown: (x, y, r) => turned(3, x, y - r * 0.2, () => r * 1.2, Math.PI / 2),
  star: (x, y, r) => turned(10, x, y, (i) => (i % 2 ? r * 0.5 : r * 1.25), -Math.PI / 2),
};

function shapePath(name, x, y, radius) {
  return (SHAPES[name] ?? SHAPES.dot)(x, y, radius);
}

/** What a legend shows of an edge type: a line from x to x + width, and its heads. */
function lineSample(type, x, y, width) {
  const start = x + headReach(type.tail);
  const end = x + width - headReach(type.head);
  return {
    line: `M${start} ${y}L${end} ${y}`,
    heads: [headPath(type.head, x + width, y, 1), headPath(type.tail, x, y, -1)].filter(Boolean),
  };
}
