const AXIS = { wide: 36, narrow: 20 };
const NARROW = 480;

function drawAxis(line, width, measure) {
  const { axis, axisPicture } = line;
  const isNarrow = width < NARROW;
  const mark = (x, top, bottom) => vector("line", { class: "tick", x1: x, x2: x, y1: top, y2: bottom });
  const years = labelledYears(axis, width, measure).flatMap(({ text, left, right, x }) => [
    vector("text", { x: (left + right) / 2, y: 12, "text-anchor": "middle" }, text),
    mark(x, 15, 18),
  ]);
  const days = (isNarrow ? [] : labelledDays(axis, width, measure)).flatMap(({ text, left, x, sentence, isBeside }) => [
    vector("text", { class: "named", x: left, y: 30 }, vector("title", {}, sentence), text),
    ...(isBeside ? [mark(x, 20, AXIS.wide)] : []),
  ]);
  axisPicture.setAttribute("height", isNarrow ? AXIS.narrow : AXIS.wide);
  axisPicture.setAttribute("width", width + 2 * GUTTER);
  axisPicture.setAttribute("aria-label", line.payload.events);
  axisPicture.replaceChildren(vector("g", { transform: `translate(${GUTTER} 0)` }, ...years, ...days));
}

function drawRules(line) {
  const rule = (className, place) => {
    const made = element("div", { class: className });
    made.style.left = at(place);
    return made;
  };
  const { axis } = line;
  line.rules.replaceChildren(
    ...yearsOf(axis).filter(({ year }) => year % 10 === 0).map(({ place }) => rule("year", place)),
    ...axis.named.map((one) => rule("named", middleOf(axis, one.day))),
  );
}

function draw(line) {
  const width = line.field.clientWidth - 2 * GUTTER;
  if (width <= 0) return;
  const family = getComputedStyle(line.root).fontFamily;
  drawAxis(line, width, meter(`12px ${family}`));
  drawRules(line);
  const measure = meter(`13px ${family}`);
  for (const row of line.rows) placeRow(line, row, width, measure);
  globalThis.__wbwTimeline = { drawn: performance.now(), rows: line.rows.length };
}

function showDay(line) {
  line.now.style.left = `calc(var(--gutter) + (100% - 2 * var(--gutter)) * ${middleOf(line.axis, dayNumber(line.payload.at))})`;
}
