const SLIDERS = (globalThis.__wbwSliders ??= new WeakMap());
const REPORT_MS = 120;
const PATIENCE_MS = 4000;
const SNAP = 6;
const COLUMN = 4;
const NARROW = 480;
const REACH = { mouse: 10, touch: 22 };
const LABELS = 15;
const HALF = 21;
const MIDDLE = LABELS + HALF + 3;
const HEIGHT = MIDDLE + HALF + 18;

function button(name, shape, action) {
  const icon = drawn("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, drawn("path", { d: shape }));
  const made = element("button", { type: "button", title: name, "aria-label": name }, icon);
  made.addEventListener("click", action);
  return made;
}

function rename(made, name, shape) {
  made.title = name;
  made.setAttribute("aria-label", name);
  made.querySelector("path").setAttribute("d", shape);
}

const BACK = "M3 3h2v10H3zM13 3v10L6 8z";
const ON = "M11 3h2v10h-2zM3 3v10l7-5z";
const PLAY = "M4 2.5v11l9-5.5z";
const PAUSE = "M4 3h3v10H4zM9 3h3v10H9z";

function newSlider(parent) {
  const slider = {
    parent,
    day: 0,
    known: null,
    awaited: null,
    playing: false,
    dragging: false,
    off: 0,
    perf: { reports: 0, answers: 0 },
    stop: new AbortController(),
  };
  slider.words = element("strong", { class: "words" });
  slider.note = element("span", { class: "note" });
  slider.back = button("Previous change", BACK, () => goTo(slider, change(slider, -1)));
  slider.play = button("Play", PLAY, () => (slider.playing ? pause(slider) : play(slider)));
  slider.on = button("Next change", ON, () => goTo(slider, change(slider, 1)));
  slider.picture = drawn("svg", { role: "img", height: HEIGHT });
  slider.thumb = element("div", { class: "thumb", role: "slider", tabindex: 0, "aria-label": "Date" });
  slider.bubble = element("span", { class: "bubble", "aria-hidden": "true", hidden: "" });
  slider.track = element("div", { class: "track" }, slider.picture, slider.thumb, slider.bubble);
  const steps = element("div", { class: "steps" }, slider.back, slider.play, slider.on);
  const said = element("div", { class: "said" }, slider.words, slider.note);
  slider.root = element("section", { class: "dates", "aria-label": "Date" }, said, steps, slider.track);
  slider.track.style.height = `${HEIGHT}px`;
  parent.append(slider.root);
  listen(slider);
  return slider;
}

function listen(slider) {
  const { track, thumb, stop } = slider;
  const on = (target, name, action) => target.addEventListener(name, action, { signal: stop.signal });
  on(thumb, "keydown", (event) => key(slider, event));
  on(track, "pointerdown", (event) => grab(slider, event));
  on(track, "pointermove", (event) => hover(slider, event));
  for (const name of ["pointerup", "pointercancel"]) on(track, name, () => release(slider));
  on(track, "pointerleave", () => showBubble(slider, null));
  slider.sized = new ResizeObserver(() => slider.axis && draw(slider));
  slider.sized.observe(track);
  document.fonts.ready.then(() => slider.axis && draw(slider));
}

/** The next day on which edges change, or the last before; an end of the axis where there is none. */
function change(slider, direction) {
  const { days, axis, day } = slider;
  if (direction > 0) return days.find((other) => other > day) ?? day;
  return days.findLast((other) => other < day) ?? axis.first;
}

function yearsAway(day, years) {
  const date = new Date(day * DAY_MS);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return Math.round(date / DAY_MS);
}

function key(slider, event) {
  const { axis, day } = slider;
  const target = {
    ArrowRight: () => change(slider, 1),
    ArrowUp: () => change(slider, 1),
    ArrowLeft: () => change(slider, -1),
    ArrowDown: () => change(slider, -1),
    PageUp: () => yearsAway(day, 1),
    PageDown: () => yearsAway(day, -1),
    Home: () => axis.first,
    End: () => axis.last,
  }[event.key];
  if (!target || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  goTo(slider, target());
}

/** A person chose a day; that ends playback. */
function goTo(slider, day) {
  pause(slider);
  choose(slider, day);
}

function choose(slider, day) {
  slider.day = Math.min(slider.axis.last, Math.max(slider.axis.first, day));
  showDay(slider);
  report(slider);
}

/** Tells the server the day shown, one at a time: what was overtaken meanwhile is never sent. */
function report(slider) {
  if (slider.awaited !== null || slider.day === slider.known) return;
  clearTimeout(slider.reporting);
  const wait = (slider.perf.reported ?? -REPORT_MS) + REPORT_MS - performance.now();
  if (wait > 0) {
    slider.reporting = setTimeout(() => report(slider), wait);
    return;
  }
  globalThis.__wbwCount = (globalThis.__wbwCount ?? 0) + 1;
  slider.awaited = slider.day;
  slider.perf.reported = performance.now();
  slider.perf.reports += 1;
  slider.setStateValue("day", { day: isoDay(slider.day), n: globalThis.__wbwCount });
  slider.waiting = setTimeout(() => giveUp(slider), PATIENCE_MS);
}

function giveUp(slider) {
  slider.awaited = null;
  pause(slider);
  if (!slider.dragging) adopt(slider, slider.known);
}

function adopt(slider, day) {
  slider.day = day;
  showDay(slider);
}

/** The server shows a day: the one awaited, one chosen elsewhere, or still the old one. */
function hear(slider, day) {
  const isNews = day !== slider.known;
  slider.known = day;
  if (slider.awaited === null || (isNews && day !== slider.awaited)) {
    clearTimeout(slider.waiting);
    slider.awaited = null;
    if (isNews && !slider.dragging) {
      pause(slider);
      adopt(slider, day);
    }
  } else if (day === slider.awaited) {
    clearTimeout(slider.waiting);
    slider.awaited = null;
    slider.perf.answered = performance.now();
    slider.perf.answers += 1;
    report(slider);
    if (slider.playing) playOn(slider);
  }
}

function play(slider) {
  slider.playing = true;
  rename(slider.play, "Pause", PAUSE);
  slider.root.classList.add("playing");
  if (change(slider, 1) === slider.day) choose(slider, slider.axis.first);
  else advance(slider);
}

function pause(slider) {
  if (!slider.playing) return;
  slider.playing = false;
  clearTimeout(slider.ticking);
  rename(slider.play, "Play", PLAY);
  slider.root.classList.remove("playing");
}

function advance(slider) {
  const next = change(slider, 1);
  if (next === slider.day) pause(slider);
  else choose(slider, next);
}

/** The next step comes when the last was answered, and not before its time. */
function playOn(slider) {
  clearTimeout(slider.ticking);
  const wait = slider.perf.reported + slider.payload.playing_ms - performance.now();
  slider.ticking = setTimeout(() => slider.playing && slider.awaited === null && advance(slider), Math.max(0, wait));
}

/** The day under a pointer; close to a named day it is that day. */
function pointed(slider, event) {
  const { left, width } = slider.track.getBoundingClientRect();
  const x = event.clientX - left - (slider.dragging ? slider.off : 0);
  const away = (one) => Math.abs(middleOf(slider.axis, one.day) * width - x);
  const near = slider.axis.named.filter((one) => away(one) <= SNAP).sort((a, b) => away(a) - away(b));
  return near[0]?.day ?? dayAt(slider.axis, Math.min(1, Math.max(0, x / width)));
}

function grab(slider, event) {
  if (event.button !== 0) return;
  slider.track.setPointerCapture(event.pointerId);
  slider.dragging = true;
  slider.root.classList.add("dragging");
  slider.thumb.focus({ preventScroll: true });
  event.preventDefault();
  pause(slider);
  const { left, width } = slider.track.getBoundingClientRect();
  const off = event.clientX - left - middleOf(slider.axis, slider.day) * width;
  const isHeld = Math.abs(off) <= REACH[event.pointerType === "touch" ? "touch" : "mouse"];
  slider.off = isHeld ? off : 0;
  if (!isHeld) goTo(slider, pointed(slider, event));
  showBubble(slider, slider.day);
}

function hover(slider, event) {
  const isMoved = !slider.dragging || event.movementX || event.movementY;
  const day = isMoved ? pointed(slider, event) : slider.day;
  if (slider.dragging && day !== slider.day) goTo(slider, day);
  if (slider.dragging || event.pointerType === "mouse") showBubble(slider, day);
}

function release(slider) {
  slider.dragging = false;
  slider.off = 0;
  slider.root.classList.remove("dragging");
  showBubble(slider, null);
}

function showBubble(slider, day) {
  slider.bubble.hidden = day === null;
  if (day === null) return;
  slider.bubble.textContent = dayInWords(day);
  const { clientWidth } = slider.track;
  const half = slider.bubble.offsetWidth / 2;
  const x = Math.min(clientWidth - half, Math.max(half, middleOf(slider.axis, day) * clientWidth));
  slider.bubble.style.left = `${x}px`;
}

/** What the case says of a day: its name, else how many edges begin and end. */
function noteOf(slider, day) {
  const named = slider.axis.named.find((one) => one.day === day);
  if (named) return named.label;
  const [began, ended] = slider.payload.changes[slider.days.indexOf(day)] ?? [0, 0];
  return [began && `${began} began`, ended && `${ended} ended`].filter(Boolean).join(", ");
}

function showDay(slider) {
  const { axis, thumb, day } = slider;
  const words = dayInWords(day);
  const note = noteOf(slider, day);
  slider.words.textContent = words;
  slider.note.textContent = note;
  slider.note.title = note;
  thumb.style.left = `${middleOf(axis, day) * 100}%`;
  thumb.setAttribute("aria-valuenow", Math.max(0, day - axis.first));
  thumb.setAttribute("aria-valuetext", note ? `${words}, ${note}` : words);
  slider.back.setAttribute("aria-disabled", change(slider, -1) === day);
  slider.on.setAttribute("aria-disabled", change(slider, 1) === day);
  const places = Object.fromEntries(axis.named.map((one) => [one.id, middleOf(axis, one.day)]));
  globalThis.__wbwDates = { day: isoDay(day), perf: slider.perf, playing: slider.playing, places };
}

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
    const up = drawn("rect", { class: "began", x, y: MIDDLE - 3 - height(began), width: COLUMN - 1, height: height(began) });
    const down = drawn("rect", { class: "ended", x, y: MIDDLE + 3, width: COLUMN - 1, height: height(ended) });
    return [began && up, ended && down].filter(Boolean);
  });
}

function yearMarks(slider, width, measure) {
  const bottom = HEIGHT - 3;
  const ticks = yearsOf(slider.axis).map(({ place }) =>
    drawn("line", { class: "tick", x1: place * width, x2: place * width, y1: MIDDLE - 2, y2: MIDDLE + 2 }),
  );
  const numbers = labelledYears(slider.axis, width, measure).map(({ text, left, right, x }) => [
    drawn("line", { class: "tick long", x1: x, x2: x, y1: MIDDLE + 3, y2: bottom - 10 }),
    drawn("text", { x: (left + right) / 2, y: bottom, "text-anchor": "middle" }, text),
  ]);
  return [...ticks, ...numbers.flat()];
}

function namedMarks(slider, width, measure) {
  const labels = width < NARROW ? [] : labelledDays(slider.axis, width, measure);
  const marks = slider.axis.named.map((one) => {
    const x = middleOf(slider.axis, one.day) * width;
    const top = labels.some(({ id, isBeside }) => id === one.id && isBeside) ? 2 : LABELS + 6;
    const words = drawn("title", {}, `${one.label}: ${one.sentence}`);
    return drawn("path", { class: "named", d: `M${x} ${top}V${MIDDLE + 3}M${x - 3} ${LABELS + 2}h6l-3 5z` }, words);
  });
  return [...marks, ...labels.map(({ text, left }) => drawn("text", { class: "label", x: left, y: LABELS - 3 }, text))];
}

function draw(slider) {
  const width = slider.track.clientWidth;
  if (!width) return;
  const measure = meter(`12px ${getComputedStyle(slider.root).fontFamily}`);
  slider.picture.setAttribute("width", width);
  slider.picture.setAttribute("aria-label", slider.payload.alt);
  slider.picture.replaceChildren(
    drawn("rect", { class: "rail", x: 0, y: MIDDLE - 2, width, height: 4, rx: 2 }),
    ...yearMarks(slider, width, measure),
    ...histogram(slider, width),
    ...namedMarks(slider, width, measure),
  );
}

function update(slider, payload) {
  const { at, ...rest } = payload;
  const fixed = JSON.stringify(rest);
  slider.payload = payload;
  if (fixed !== slider.fixed) {
    slider.fixed = fixed;
    slider.axis = axisOf(payload);
    slider.days = payload.days.map((count) => slider.axis.first + count);
    slider.thumb.setAttribute("aria-valuemin", 0);
    slider.thumb.setAttribute("aria-valuemax", slider.axis.last - slider.axis.first);
    draw(slider);
  }
  hear(slider, dayNumber(at));
  showDay(slider);
}

function unmount(slider) {
  SLIDERS.delete(slider.parent);
  pause(slider);
  clearTimeout(slider.reporting);
  clearTimeout(slider.waiting);
  slider.stop.abort();
  slider.sized.disconnect();
  slider.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  if (!SLIDERS.has(parentElement)) SLIDERS.set(parentElement, newSlider(parentElement));
  const slider = SLIDERS.get(parentElement);
  const turn = (slider.turn = (slider.turn ?? 0) + 1);
  slider.setStateValue = setStateValue;
  update(slider, data);
  // Streamlit also cleans up after a call that a newer one has overtaken; the slider must outlive that.
  return () => { if (slider.turn === turn) unmount(slider); };
}
