const DAY_MS = 86_400_000;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const LABEL_GAP = 7;

/** A day YYYY-MM-DD as a count of days, and back. */
function dayNumber(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

function isoDay(number) {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function dayInWords(number) {
  const date = new Date(number * DAY_MS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The axis of a payload: stretches of days, each with its own share of the width. */
function axisOf({ first, last, stretches, snapshots }) {
  const end = dayNumber(last) + 1;
  const knots = [];
  let place = 0;
  for (const { first: day, share } of stretches) {
    knots.push({ day: dayNumber(day), place });
    place += share;
  }
  knots.push({ day: end, place: 1 });
  const named = snapshots.map((one) => ({ ...one, day: dayNumber(one.date) }));
  return { first: dayNumber(first), last: end - 1, knots, named };
}

function piece(knots, key, value) {
  let index = knots.length - 2;
  while (index > 0 && knots[index][key] > value) index -= 1;
  return [knots[index], knots[index + 1]];
}

/** Where a day begins on the axis, from 0 to 1. */
function placeOf(axis, day) {
  const inside = Math.min(axis.last + 1, Math.max(axis.first, day));
  const [from, to] = piece(axis.knots, "day", inside);
  return from.place + ((inside - from.day) / (to.day - from.day)) * (to.place - from.place);
}

function middleOf(axis, day) {
  const inside = Math.min(axis.last, Math.max(axis.first, day));
  return (placeOf(axis, inside) + placeOf(axis, inside + 1)) / 2;
}

/** The day at a place on the axis. */
function dayAt(axis, place) {
  const [from, to] = piece(axis.knots, "place", place);
  const part = to.place > from.place ? (place - from.place) / (to.place - from.place) : 0;
  return Math.min(axis.last, Math.max(axis.first, Math.floor(from.day + part * (to.day - from.day))));
}

function yearsOf(axis) {
  const years = [];
  const last = new Date(axis.last * DAY_MS).getUTCFullYear();
  for (let year = new Date(axis.first * DAY_MS).getUTCFullYear(); year <= last; year += 1) {
    const day = dayNumber(`${String(year).padStart(4, "0")}-01-01`);
    if (day >= axis.first) years.push({ year, place: placeOf(axis, day) });
  }
  return years;
}

function meter(font) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  return (text) => pen.measureText(text).width;
}

/** Where a label may begin: centred on its place, behind it or before it; `side` says what is tried first. */
function spots({ x, side = 0 }, length) {
  const [centred, behind, before] = [x - length / 2, x + 4, x - length - 4];
  if (side > 0) return [behind, centred, before];
  return side < 0 ? [before, centred, behind] : [centred, behind, before];
}

/** Labels that have room, of items {text, x} in order of weight; those beside their place need a line to it. */
function roomFor(items, width, measure) {
  const kept = [];
  for (const item of items) {
    const length = measure(item.text);
    const isFree = (from) => kept.every(({ left, right }) => from > right + LABEL_GAP || from + length < left - LABEL_GAP);
    const left = spots(item, length).find((from) => from >= 0 && from + length <= width && isFree(from));
    if (left !== undefined) kept.push({ ...item, left, right: left + length, isBeside: item.x < left || item.x > left + length });
  }
  return kept;
}

/** Years that have room for their number: decades first. */
function labelledYears(axis, width, measure) {
  const rank = ({ year }) => (year % 10 === 0 ? 0 : year % 5 === 0 ? 1 : 2);
  const years = yearsOf(axis).map(({ year, place }) => ({ year, text: String(year), x: place * width }));
  return roomFor(years.sort((a, b) => rank(a) - rank(b) || b.year - a.year), width, measure);
}

/** Named days that have room for their label: the two that are compared first, then the latest. */
function labelledDays(axis, width, measure) {
  const items = axis.named.map((one) => ({ ...one, text: one.label, x: middleOf(axis, one.day) * width }));
  return roomFor(items.sort((a, b) => Math.abs(b.side) - Math.abs(a.side) || b.day - a.day), width, measure);
}
