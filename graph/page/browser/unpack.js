/** What graph/page/packing.py has packed. Parts that are equal are one object. */
function unpack({ shapes, pool, root }) {
  const made = [];
  const build = (part) => {
    if (!Array.isArray(part)) return part;
    const [shape, ...items] = part;
    if (shape < 0) return made[-shape - 1];
    const built = items.map(build);
    return shape ? Object.fromEntries(built.map((value, n) => [shapes[shape - 1][n], value])) : built;
  };
  for (const part of pool) made.push(build(part));
  return build(root);
}
