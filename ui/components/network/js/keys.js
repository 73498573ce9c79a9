const PAN_STEP = 70;
const HINT_TIME = 1600;
const MOST_STEPS = 9;

function moveKeys(graph) {
  const pan = (dx, dy) => () => panBy(graph, dx * PAN_STEP, dy * PAN_STEP);
  const closer = () => zoomBy(graph, ZOOM_STEP);
  const away = () => zoomBy(graph, 1 / ZOOM_STEP);
  const fit = () => fitView(graph, glide());
  return [
    { shown: ["←", "→", "↑", "↓"], does: "move the picture", keys: { arrowleft: pan(-1, 0), arrowright: pan(1, 0), arrowup: pan(0, -1), arrowdown: pan(0, 1) } },
    { shown: ["+", "−"], does: "zoom in and out", keys: { "+": closer, "=": closer, "-": away, _: away } },
    { shown: ["f"], does: "fit everything in view", keys: { f: fit, 0: fit } },
  ];
}

function focusKeys(graph) {
  const steps = Array.from({ length: MOST_STEPS }, (_, i) => [i + 1, () => askFocus(graph, { steps: i + 1 })]);
  const everyone = () => askEveryone(graph);
  const towards = (direction) => () => askFocus(graph, { direction });
  return [
    { shown: ["1", "…", "9"], does: "focus on the chosen actor and who is within so many steps", keys: Object.fromEntries(steps) },
    { shown: ["0", "a"], does: "show everyone again", keys: { 0: everyone, a: everyone } },
    { shown: ["o", "n", "m"], does: "take steps out of the actor, into it, or both ways", keys: { o: towards("out"), n: towards("in"), m: towards("both") } },
    { shown: ["h"], does: "fade or hide what is outside the focus", keys: { h: () => askOutside(graph) } },
  ];
}

function pairKeys(graph) {
  return [
    { shown: ["Shift + click"], does: "mark an actor, and then a second one, to explain the pair", keys: {} },
    { shown: ["Shift + Enter"], does: "mark the chosen actor", keys: { "shift+enter": () => markChosen(graph) } },
  ];
}

function stepKeys(graph) {
  const [back, on] = [-1, 1].map((by) => () => askStep(graph, by));
  const paging = isFull(graph) ? { pageup: back, pagedown: on } : {};
  return [{ shown: [",", "."], does: "earlier and later date; in full screen also Page up and Page down", keys: { ",": back, ".": on, ...paging } }];
}

/** The keys of the canvas: how the help shows them, what they do. A later row takes a key from an earlier one. */
function keyTable(graph) {
  return [
    ...moveKeys(graph),
    ...(answers(graph, "focus") ? focusKeys(graph) : []),
    ...(answers(graph, "pair") ? pairKeys(graph) : []),
    ...(answers(graph, "step") ? stepKeys(graph) : []),
    ...(graph.sent.alternative ? [{ shown: ["b"], does: "swap the two dates", keys: {} }] : []),
    ...(answers(graph, "look") ? [{ shown: ["d"], does: "the next way of comparing", keys: {} }] : []),
    { shown: ["Esc"], does: "take back the mark, leave the full screen, clear the selection", keys: { escape: () => escape(graph) } },
    { shown: ["?"], does: "show these keys", keys: { "?": () => showHelp(graph) } },
  ];
}

function keyName({ key, shiftKey }) {
  return shiftKey && key === "Enter" ? "shift+enter" : key.toLowerCase();
}

function escape(graph) {
  if (hideTip(graph) || unmark(graph) || leaveFull(graph) || sameChoice(graph.selected, NOTHING)) return;
  choose(graph, NOTHING);
}

/** Words over the canvas that stay until others take their place. */
function tell(graph, text) {
  clearTimeout(graph.hintTimer);
  graph.hint.textContent = graph.status.textContent = text;
  graph.hint.classList.add("shown");
}

function hint(graph, text) {
  tell(graph, text);
  graph.hintTimer = setTimeout(() => graph.hint.classList.remove("shown"), HINT_TIME);
}

/** The wheel belongs to the page until the canvas has been pressed, tabbed to, or Ctrl is held. */
function guardWheel(graph, event) {
  if (graph.stage.matches(":focus") || event.ctrlKey || event.metaKey || isFull(graph)) return;
  event.stopPropagation();
  hint(graph, "Ctrl + scroll to zoom, or click the picture first");
}

function press(graph, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = keyTable(graph).findLast(({ keys }) => Object.hasOwn(keys, keyName(event)));
  if (!row) return;
  event.preventDefault();
  event.stopPropagation();
  row.keys[keyName(event)]();
}

function watchKeys(graph, signal) {
  graph.stage.addEventListener("keydown", (event) => press(graph, event), { signal });
  graph.stage.addEventListener("wheel", (event) => guardWheel(graph, event), { capture: true, passive: true, signal });
}
