/**
 * What stands in a mount point, made at its first call, and how to leave it. Streamlit may load a module more
 * than once, and also cleans up after a call that a newer one has overtaken; what is mounted outlives both.
 */
function mounted(name, parent, make, remove) {
  const points = ((globalThis.__wbwMounted ??= {})[name] ??= new WeakMap());
  if (!points.has(parent)) points.set(parent, { made: make(), turn: 0 });
  const point = points.get(parent);
  const turn = (point.turn += 1);
  const leave = () => {
    if (point.turn !== turn) return;
    points.delete(parent);
    remove(point.made);
  };
  return [point.made, leave];
}
