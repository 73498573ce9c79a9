const TIMELINES = (globalThis.__wbwTimelines ??= new WeakMap());
const GUTTER = 24;
const AXIS = { wide: 36, narrow: 20 };
const NARROW = 480;

function isDark(root) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = getComputedStyle(root).getPropertyValue("--st-background-color").trim() || "#ffffff";
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function newTimeline(parent) {
  const line = { parent, rows: [], stop: new AbortController() };
  line.title = element("h2");
  line.note = element("p", { class: "note" });
  line.axisPicture = drawn("svg", { class: "axis", role: "img" });
  line.rules = element("div", { class: "rules", "aria-hidden": "true" });
  line.now = element("div", { class: "now", "aria-hidden": "true" });
  line.list = element("div", { class: "list" });
  line.field = element("div", { class: "field" }, line.rules, line.now, line.list);
  line.box = element("div", { class: "box" }, line.axisPicture, line.field);
  line.tip = element("div", { class: "tip", role: "tooltip", hidden: "" });
  line.root = element("section", { class: "timeline" }, element("header", {}, line.title, line.note), line.box, line.tip);
  line.root.style.setProperty("--gutter", `${GUTTER}px`);
  parent.append(line.root);
  listen(line);
  return line;
}

function listen(line) {
  const on = (target, name, action) => target.addEventListener(name, action, { signal: line.stop.signal });
  on(line.list, "click", (event) => choose(line, rowAt(line, event)));
  on(line.list, "keydown", (event) => key(line, event));
  on(line.list, "pointerover", (event) => event.pointerType === "mouse" && showTip(line, rowAt(line, event), event.clientX));
  on(line.list, "pointerleave", () => hideTip(line));
  on(line.list, "focusin", (event) => focused(line, rowAt(line, event)));
  on(line.list, "focusout", () => hideTip(line));
  on(line.box, "scroll", () => hideTip(line));
  line.sized = new ResizeObserver(() => line.axis && draw(line));
  line.sized.observe(line.field);
  document.fonts.ready.then(() => line.axis && draw(line));
}

function rowAt(line, event) {
  const button = event.target.closest?.("button.row");
  return button ? line.rows.find((row) => row.button === button) : undefined;
}

function choose(line, row) {
  if (!row) return;
  globalThis.__wbwCount = (globalThis.__wbwCount ?? 0) + 1;
  const choice = { kind: "edge", id: row.bar.id };
  globalThis.__wbwSelected = choice;
  showChosen(line, choice.id);
  line.setStateValue("selected", { ...choice, n: globalThis.__wbwCount });
}

/** One row is in the order of tabs; arrows lead to the others. */
function key(line, event) {
  const at = line.rows.indexOf(rowAt(line, event));
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: line.rows.length - 1 }[event.key];
  if (event.key === "Escape") hideTip(line);
  if (target === undefined || at < 0) return;
  event.preventDefault();
  line.rows[target]?.button.focus();
}

function focused(line, row) {
  if (!row) return;
  for (const other of line.rows) other.button.tabIndex = other === row ? 0 : -1;
  if (row.button.matches(":focus-visible")) showTip(line, row, null);
}

function showTip(line, row, x) {
  if (!row) return hideTip(line);
  const { bar } = row;
  line.tip.replaceChildren(
    element("strong", { dir: "auto" }, bar.text.slice(0, 1).toUpperCase() + bar.text.slice(1)),
    element("span", {}, bar.when),
    ...[bar.statement, bar.remark].filter(Boolean).map((text) => element("span", { dir: "auto" }, text)),
  );
  line.tip.hidden = false;
  const home = line.root.getBoundingClientRect();
  const spot = row.button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = line.tip;
  const middle = (x ?? row.bars.getBoundingClientRect().left) - home.left;
  line.tip.style.left = `${Math.max(0, Math.min(home.width - offsetWidth, middle - 40))}px`;
  const isHigh = spot.bottom + offsetHeight + 6 > window.innerHeight;
  line.tip.style.top = `${(isHigh ? spot.top - offsetHeight - 4 : spot.bottom + 4) - home.top}px`;
}

function hideTip(line) {
  line.tip.hidden = true;
}

function dashed(dashes, colour) {
  if (!dashes.length) return colour;
  const stops = [];
  let at = 0;
  dashes.forEach((length, index) => {
    stops.push(`${index % 2 ? "transparent" : colour} ${at}px ${at + length}px`);
    at += length;
  });
  return `repeating-linear-gradient(90deg, ${stops.join(", ")})`;
}

/** A row: the spell's bar with its line, its doubtful ends, an arrow where it is open, and its words. */
function newRow(line, bar) {
  const days = { from: dayNumber(bar.start), to: dayNumber(bar.end) + 1 };
  const row = { bar, days, colour: line.night[bar.colour.toLowerCase()] ?? bar.colour };
  const isDay = days.to - days.from === 1 && !bar.uncertain.length && !bar.open_start && !bar.open_end;
  row.stroke = element("span", { class: "stroke" });
  row.stroke.style.background = dashed(bar.dashes, row.colour);
  row.bars = element("span", { class: isDay ? "diamond" : "bar" }, ...(isDay ? [] : [row.stroke]));
  row.doubts = bar.uncertain.map(() => element("span", { class: "doubt" }));
  row.arrows = [
    ...(bar.open_start ? [element("span", { class: "arrow start" })] : []),
    ...(bar.open_end ? [element("span", { class: "arrow" })] : []),
  ];
  row.letter = element("b", { class: "letter" }, bar.letter);
  row.name = element("span", { class: "name", dir: "auto" }, bar.label);
  const lane = element("span", { class: "lane", "aria-hidden": "true" }, row.bars, ...row.doubts, ...row.arrows, row.letter, row.name);
  row.button = element("button", { type: "button", class: "row", tabindex: -1, "aria-label": `${bar.text}, ${bar.when}` }, lane);
  row.button.style.setProperty("--colour", row.colour);
  row.isDay = isDay;
  line.rows.push(row);
  return element("li", {}, row.button);
}

function group(line, { label, phrase, bars }) {
  const words = phrase ? [element("span", { class: "phrase", dir: "auto" }, phrase)] : [];
  const heading = element("h3", { dir: "auto" }, label, " ", ...words, " ", element("span", { class: "count" }, String(bars.length)));
  return element("section", {}, heading, element("ul", {}, ...bars.map((bar) => newRow(line, bar))));
}

function build(line) {
  const { groups, empty } = line.payload;
  const hadFocus = line.parent.activeElement?.closest?.("button.row")?.getAttribute("aria-label");
  line.night = line.dark ? line.payload.night : {};
  line.rows = [];
  hideTip(line);
  line.list.replaceChildren(...groups.map((one) => group(line, one)));
  if (!line.rows.length) line.list.append(element("p", { class: "empty" }, empty));
  if (line.rows.length) line.rows[0].button.tabIndex = 0;
  line.rows.find(({ button }) => button.getAttribute("aria-label") === hadFocus)?.button.focus({ preventScroll: true });
  line.box.scrollTop = 0;
}

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

function drawAxis(line, width, measure) {
  const { axis, axisPicture } = line;
  const isNarrow = width < NARROW;
  const mark = (x, top, bottom) => drawn("line", { class: "tick", x1: x, x2: x, y1: top, y2: bottom });
  const years = labelledYears(axis, width, measure).flatMap(({ text, left, right, x }) => [
    drawn("text", { x: (left + right) / 2, y: 12, "text-anchor": "middle" }, text),
    mark(x, 15, 18),
  ]);
  const days = (isNarrow ? [] : labelledDays(axis, width, measure)).flatMap(({ text, left, x, sentence, isBeside }) => [
    drawn("text", { class: "named", x: left, y: 30 }, drawn("title", {}, sentence), text),
    ...(isBeside ? [mark(x, 20, AXIS.wide)] : []),
  ]);
  axisPicture.setAttribute("height", isNarrow ? AXIS.narrow : AXIS.wide);
  axisPicture.setAttribute("width", width + 2 * GUTTER);
  axisPicture.setAttribute("aria-label", line.payload.events);
  axisPicture.replaceChildren(drawn("g", { transform: `translate(${GUTTER} 0)` }, ...years, ...days));
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

function showChosen(line, id) {
  for (const { button, bar } of line.rows) {
    if (bar.id === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

function update(line, payload) {
  const { at: _, selected, ...rest } = payload;
  const dark = isDark(line.root);
  const fixed = JSON.stringify([rest, dark]);
  Object.assign(line, { payload, dark });
  if (fixed !== line.fixed) {
    line.fixed = fixed;
    line.axis = axisOf(payload);
    line.root.setAttribute("aria-label", payload.title);
    line.title.textContent = payload.title;
    line.note.textContent = payload.note;
    line.box.style.maxHeight = payload.height;
    build(line);
    draw(line);
  }
  showDay(line);
  showChosen(line, selected);
}

function unmount(line) {
  TIMELINES.delete(line.parent);
  line.stop.abort();
  line.sized.disconnect();
  line.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  if (!TIMELINES.has(parentElement)) TIMELINES.set(parentElement, newTimeline(parentElement));
  const line = TIMELINES.get(parentElement);
  const turn = (line.turn = (line.turn ?? 0) + 1);
  Object.assign(line, { setStateValue });
  update(line, data);
  // Streamlit also cleans up after a call that a newer one has overtaken; the bars must outlive that.
  return () => { if (line.turn === turn) unmount(line); };
}
