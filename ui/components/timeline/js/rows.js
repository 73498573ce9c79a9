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

function rowAt(line, event) {
  const button = event.target.closest?.("button.row");
  return button ? line.rows.find((row) => row.button === button) : undefined;
}

function showChosen(line, id) {
  for (const { button, bar } of line.rows) {
    if (bar.id === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
