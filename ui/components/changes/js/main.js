const SAID_TIME = 2500;
const MARKS = { began: "+", ended: "−", changed: "±" };

/** What a sentence selects: its edge, the later one where its type changed; without an edge its actor. */
function aim({ actor }, { edges }) {
  return edges.length ? { kind: "edge", id: edges.at(-1) } : { kind: "actor", id: actor };
}

function isAbout(group, entry, { kind, id }) {
  return kind === "edge" ? entry.edges.includes(id) : kind === "actor" && !entry.edges.length && group.actor === id;
}

function sentence(log, group, entry) {
  const mark = element("b", { "aria-hidden": "true" }, MARKS[entry.kind]);
  const button = element("button", { type: "button", class: "sentence" }, mark, element("span", { dir: "auto" }, entry.text));
  button.addEventListener("click", () => sendChoice(log.setStateValue, aim(group, entry)));
  log.sentences.push({ group, entry, button });
  return element("li", {}, button);
}

function groupPart(log, group) {
  const name = element("bdi", {}, group.name);
  const count = element("span", { class: "count" }, String(group.entries.length));
  const details = element(
    "details",
    { "data-actor": group.actor, open: log.opened.has(group.actor) },
    element("summary", {}, name, " ", count),
    element("ul", {}, ...group.entries.map((entry) => sentence(log, group, entry))),
  );
  details.addEventListener("toggle", () => log.opened[details.open ? "add" : "delete"](group.actor));
  return details;
}

/** The groups to show: all, or that of the chosen actor where a person asked for no other. */
function groupsOf(log) {
  const { groups } = log.payload;
  return isNarrowed(log) ? groups.filter(({ actor }) => actor === log.selected.id) : groups;
}

function isNarrowed({ narrow, selected }) {
  return narrow && selected.kind === "actor";
}

function showNarrowing(log) {
  const { kind, id } = log.selected;
  const { label } = log.payload.selected.id === id ? log.payload.selected : nameIn(log, id);
  log.only.hidden = kind !== "actor" || !label;
  log.only.textContent = `Only ${label}`;
  log.only.setAttribute("aria-pressed", String(log.narrow));
}

function nameIn(log, id) {
  return { label: log.payload.groups.find(({ actor }) => actor === id)?.name };
}

function showGroups(log) {
  const groups = groupsOf(log);
  const focused = log.parent.activeElement?.closest?.("[data-actor]")?.dataset.actor;
  log.sentences = [];
  const empty = isNarrowed(log) ? "Nothing changed here for this actor." : log.payload.empty;
  log.list.replaceChildren(...groups.map((group) => groupPart(log, group)));
  if (!groups.length) log.list.append(element("p", { class: "empty" }, empty));
  if (focused) log.list.querySelector(`[data-actor="${CSS.escape(focused)}"] summary`)?.focus({ preventScroll: true });
}

/** Marks the sentences about what is chosen; `reach` brings the first of them into view. */
function showChosen(log, reach) {
  const { selected } = log;
  for (const { group, entry, button } of log.sentences) {
    button.setAttribute("aria-current", String(isAbout(group, entry, selected)));
  }
  if (reach && selected.kind) reveal(log);
}

function reveal(log) {
  const { kind, id } = log.selected;
  const marked = log.sentences.filter(({ button }) => button.getAttribute("aria-current") === "true");
  const found = marked.find(({ group }) => log.opened.has(group.actor)) ?? marked[0];
  const actor = found?.group.actor ?? (kind === "actor" ? id : "");
  const details = log.list.querySelector(`[data-actor="${CSS.escape(actor)}"]`);
  if (!details) return;
  details.open = true;
  log.opened.add(actor);
  bringIntoView(log, kind === "edge" ? found.button : details);
}

/** Scrolls the log, never the page. */
function bringIntoView({ box, head }, target) {
  const { top, bottom } = target.getBoundingClientRect();
  const from = head.getBoundingClientRect().bottom;
  if (top < from || bottom > box.getBoundingClientRect().bottom) box.scrollTop += top - from;
}

function select(log, choice) {
  if (sameChoice(choice, log.selected)) return;
  const wasNarrowed = isNarrowed(log);
  const inside = log.box.contains(log.parent.activeElement);
  log.selected = choice;
  showNarrowing(log);
  if (wasNarrowed || isNarrowed(log)) showGroups(log);
  showChosen(log, !inside);
}

function textOf(log) {
  const { text } = log.payload;
  if (!isNarrowed(log)) return text;
  const parts = text.trimEnd().split("\n\n");
  const groups = groupsOf(log).map(({ name, entries }) => [name, ...entries.map((entry) => `- ${entry.text}`)].join("\n"));
  return `${[parts[0], ...groups, parts.at(-1)].join("\n\n")}\n`;
}

async function copy(log) {
  const done = await isCopied(textOf(log), log.box);
  log.copyButton.focus({ preventScroll: true });
  say(log, done ? "Copied" : "Not copied");
}

function say(log, words) {
  clearTimeout(log.timer);
  log.copyButton.textContent = log.status.textContent = words;
  log.timer = setTimeout(() => { log.copyButton.textContent = "Copy"; log.status.textContent = ""; }, SAID_TIME);
}

function newLog(parent) {
  const log = { parent, selected: NOTHING, narrow: false, opened: new Set(), sentences: [], stop: new AbortController() };
  log.copyButton = element("button", { type: "button", class: "copy", title: "Copy the log as text" }, "Copy");
  log.copyButton.addEventListener("click", () => copy(log));
  log.only = element("button", { type: "button", class: "only" });
  log.only.addEventListener("click", () => {
    log.narrow = !log.narrow;
    showNarrowing(log);
    showGroups(log);
    showChosen(log, true);
  });
  log.summary = element("p", { class: "summary" });
  log.list = element("div", { class: "list" });
  log.status = element("p", { class: "unseen", role: "status" });
  log.head = element("header", {}, element("h2", {}, "What changed"), log.only, log.copyButton);
  log.box = element("section", { class: "log", "aria-label": "What changed" }, log.head, log.summary, log.list, log.status);
  parent.append(log.box);
  window.addEventListener("wbw:select", ({ detail }) => select(log, detail), { signal: log.stop.signal });
  return log;
}

function update(log, payload) {
  const isFirst = !log.payload;
  const { kind, id } = payload.selected;
  const isSame = !isFirst && payload.text === log.payload.text;
  const isSelected = sameChoice(payload.selected, log.selected);
  log.payload = payload;
  log.selected = { kind, id };
  if (!isSame) log.opened = new Set(payload.groups.slice(0, 1).map(({ actor }) => actor));
  log.box.style.setProperty("--wbw-height", payload.height);
  log.summary.textContent = payload.summary;
  showNarrowing(log);
  if (!isSame || !isSelected) showGroups(log);
  showChosen(log, !isSelected || !isSame);
  announce(log.selected);
}

function unmount(log) {
  log.stop.abort();
  log.box.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [log, leave] = mounted("changes", parentElement, () => newLog(parentElement), unmount);
  log.setStateValue = setStateValue;
  update(log, data);
  return leave;
}
