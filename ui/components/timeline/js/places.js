const at = (place) => `${(place * 100).toFixed(3)}%`;

function put(node, from, to) {
  node.style.left = at(from);
  node.style.width = at(to - from);
}

function placeRow(line, row, width, measure) {
  const { axis } = line;
  const [from, to] = [placeOf(axis, row.days.from), placeOf(axis, row.days.to)];
  if (row.isDay) row.bars.style.left = at((from + to) / 2);
  else put(row.bars, from, to);
  row.doubts.forEach((doubt, index) => {
    const [first, last] = row.bar.uncertain[index].map(dayNumber);
    put(doubt, placeOf(axis, first), placeOf(axis, last + 1));
  });
  row.letter.style.left = `${from * width - (row.isDay ? 20 : 14) - (row.bar.open_start ? 9 : 0)}px`;
  const [start] = row.bar.uncertain.filter(([first]) => first === row.bar.start).map(([, last]) => dayNumber(last) + 1);
  const clear = start === undefined ? from : Math.max(placeOf(axis, start), from + 6 / width);
  placeName(row, { left: from * width, clear: clear * width, right: to * width, width }, measure(row.bar.label));
}

/** The words stand inside the bar, else behind it, else before it; what fits nowhere is cut. */
function placeName(row, { left, clear, right, width }, length) {
  const behind = right + (row.isDay ? 9 : row.bar.open_end ? 12 : 6);
  const before = left - (row.isDay ? 24 : 18);
  const room = width + GUTTER - behind;
  const inside = right - clear - 8;
  const style = row.name.style;
  const isInside = inside >= length || inside >= Math.max(room, before);
  const isBehind = !isInside && (room >= length || room >= before);
  const most = isInside ? inside : isBehind ? room : before;
  style.maxWidth = `${most}px`;
  style.left = isInside ? `${clear + 5}px` : isBehind ? `${behind}px` : `${before - Math.min(length + 1, most)}px`;
}
