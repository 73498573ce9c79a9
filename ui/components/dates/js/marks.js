const COLUMN = 4;
const NARROW = 480;
const LABELS = 15;
const HALF = 21;
const MIDDLE = LABELS + HALF + 3;
const HEIGHT = MIDDLE + HALF + 18;

/** How many edges begin and end within each few pixels of the axis. */
function columns(slider, width) {
  const found = new Map();
  slider.days.forEach((day, index) => {
    const spot = Math.floor((middleOf(slider.axis, day) * width) / COLUMN);
    const column = found.get(spot) ?? { x: spot * COLUMN, began: 0, ended: 0 };
    const [began, ended] = slider.payload.changes[index];
    found.set(spot, { ...column, began: column.began + began, ended: column.ended + ended });
  });
  return [...found.values()];
}

/** A rootogram (Tukey): heights grow with the root of the counts, so that one change beside sixty is seen. */
function histogram(slider, width) {
  const counted = columns(slider, width);
  const most = Math.max(1, ...counted.flatMap(({ began, ended }) => [began, ended]));
  const height = (count) => (count ? Math.max(2, HALF * Math.sqrt(count / most)) : 0);
  return counted.flatMap(({ x, began, ended }) => {
    const up = vector("rect", { class: "began", x, y: MIDDLE - 3 - height(began), width: COLUMN - 1, height: height(began) });
    const down = vector("rect", { class: "ended", x, y: MIDDLE + 3, width: COLUMN - 1, height: height(ended) });
    return [began && up, ended && down].filter(Boolean);
  });
}

function yearMarks(slider, width, measure) {
  const bottom = HEIGHT - 3;
  const ticks = yearsOf(slider.axis).map(({ place }) =>
    vector("line", { class: "tick", x1: place * width, x2: place * width, y1: MIDDLE - 2, y2: MIDDLE + 2 }),
  );
  const numbers = labelledYears(slider.axis, width, measure).map(({ text, left, right, x }) => [
    vector("line", { class: "tick long", x1: x, x2: x, y1: MIDDLE + 3, y2: bottom - 10 }),
    vector("text", { x: (left + right) / 2, y: bottom, "text-anchor": "middle" }, text),
  ]);
  return [...ticks, ...numbers.flat()];
}

function namedMarks(slider, width, measure) {
  const labels = width < NARROW ? [] : labelledDays(slider.axis, width, measure);
  const marks = slider.axis.named.map((one) => {
    const x = middleOf(slider.axis, one.day) * width;
    const top = labels.some(({ id, isBeside }) => id === one.id && isBeside) ? 2 : LABELS + 6;
    const words = vector("title", {}, `${one.label}: ${one.sentence}`);
    return vector("path", { class: "named", d: `M${x} ${top}V${MIDDLE + 3}M${x - 3} ${LABELS + 2}h6l-3 5z` }, words);
  });
  return [...marks, ...labels.map(({ text, left }) => vector("text", { class: "label", x: left, y: LABELS - 3 }, text))];
}

function draw(slider) {
  const width = slider.track.clientWidth;
  if (!width) return;
  const measure = meter(`12px ${getComputedStyle(slider.root).fontFamily}`);
  slider.picture.setAttribute("width", width);
  slider.picture.setAttribute("aria-label", slider.payload.alt);
  slider.picture.replaceChildren(
    vector("rect", { class: "rail", x: 0, y: MIDDLE - 2, width, height: 4, rx: 2 }),
    ...yearMarks(slider, width, measure),
    ...histogram(slider, width),
    ...namedMarks(slider, width, measure),
  );
}
