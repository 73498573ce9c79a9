const GUTTER = 24;

function newTimeline(parent) {
  const line = { parent, rows: [], stop: new AbortController() };
  line.title = element("h2");
  line.note = element("p", { class: "note" });
  line.axisPicture = vector("svg", { class: "axis", role: "img" });
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

function choose(line, row) {
  if (!row) return;
  showChosen(line, row.bar.id);
  sendChoice(line.setStateValue, { kind: "edge", id: row.bar.id });
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

function update(line, payload) {
  const { at: _, selected, ...rest } = payload;
  const dark = isDark(paperOf(line.root));
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
  line.stop.abort();
  line.sized.disconnect();
  line.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [line, leave] = mounted("timeline", parentElement, () => newTimeline(parentElement), unmount);
  line.setStateValue = setStateValue;
  update(line, data);
  return leave;
}
