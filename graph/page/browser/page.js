// The page around the components: it stands in for the app, and answers what they ask by itself.
const LISTS = ["types", "kinds"];
const ROWS = { actors: "Actors", edges: "Edges" };
const PAGE = unpack(JSON.parse(document.getElementById("data").textContent));
const FACES = new Map(PAGE.faces.map((face) => [face.id, face]));
const DAYS = PAGE.faces.filter(({ id }) => id.startsWith("day-"));

const state = atFirst();
let host = {};

function atFirst() {
  const { face, selected, hidden } = PAGE.opened;
  return { face, rows: "actors", selected, hidden: Object.fromEntries(LISTS.map((list) => [list, new Set(hidden[list])])) };
}

/** A component's own root, with its style, as Streamlit gives it. */
function mount(id) {
  const root = document.getElementById(id).attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES[id]);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function show(id, data) {
  document.getElementById(id).hidden = !data;
  if (!data) return;
  const setStateValue = (_name, { kind, id: chosen }) => select({ kind, id: chosen });
  COMPONENTS[id]({ parentElement: host[id], data, setStateValue, setTriggerValue: answer });
}

function answer(name, value) {
  if (name === "legend") pressLegend(value);
  if (name === "step") step(value);
}

/** As in the app: a press hides or shows one entry, "only" leaves nothing else of its list, and undoes that. */
function pressLegend({ list, id, only }) {
  const all = Object.values(FACES.get(state.face).network[list]).map((entry) => entry.id);
  const others = all.filter((other) => other !== id);
  const hidden = state.hidden[list];
  if (!only) hidden[hidden.has(id) ? "delete" : "add"](id);
  else if (!hidden.has(id) && others.every((other) => hidden.has(other))) state.hidden[list] = atFirst().hidden[list];
  else state.hidden[list] = new Set([...others, ...[...hidden].filter((other) => !all.includes(other))]);
  render();
}

function step(by) {
  const at = DAYS.findIndex(({ id }) => id === state.face);
  const next = DAYS[at + by];
  if (next) change({ face: next.id });
}

function change(parts) {
  Object.assign(state, parts);
  render();
}

function dossierOf(face, { kind, id }) {
  const name = `${kind} ${id}`;
  return [face, PAGE].map(({ dossiers }) => dossiers).find((dossiers) => Object.hasOwn(dossiers, name))?.[name];
}

function isKnown(choice) {
  return Boolean(dossierOf(FACES.get(state.face), choice));
}

function select(choice) {
  change({ selected: isKnown(choice) ? choice : { kind: "", id: "" } });
}

function dossierNow(face) {
  return dossierOf(face, state.selected) ?? face.overview ?? null;
}

function logNow(log, dossier) {
  if (!log) return null;
  const { kind, id } = state.selected;
  const label = kind === "actor" ? dossier.title : "";
  return { ...log, selected: { kind, id, label }, height: dossier ? "var(--half)" : "var(--full)" };
}

function render() {
  const face = FACES.get(state.face);
  const { network, tables, log } = picked(PAGE, face, state.hidden);
  const dossier = dossierNow(face);
  const height = log ? "var(--half)" : "var(--full)";
  show("network", { ...network, height: "var(--picture)", fade_ms: 300, filename: `${face.id}.png`, answers: ["legend", "step"] });
  show("changes", logNow(log, dossier));
  show("dossier", dossier && { ...dossier, height });
  show("table", { ...tables[state.rows], height: "var(--rows)" });
  document.getElementById("face-words").textContent = network.subtitle;
  showSwitches();
  keepAddress();
}

function showSwitches() {
  for (const input of document.querySelectorAll("input[name=face]")) input.checked = input.value === state.face;
  document.querySelector("input[name=face]:checked").parentElement.scrollIntoView({ block: "nearest", inline: "center" });
  for (const input of document.querySelectorAll("input[name=rows]")) input.checked = input.value === state.rows;
}

/** The part of the address after #: what differs from what the page opens with. */
function addressNow() {
  const first = atFirst();
  const words = new URLSearchParams();
  if (state.face !== first.face) words.set("show", state.face);
  if (state.rows !== first.rows) words.set("rows", state.rows);
  const { kind, id } = state.selected;
  if (kind !== first.selected.kind || id !== first.selected.id) words.set(kind || "nothing", id);
  for (const list of LISTS) {
    if (!sameList(state.hidden[list], [...first.hidden[list]])) words.set(`hide_${list}`, [...state.hidden[list]].join("~"));
  }
  return words.toString();
}

function keepAddress() {
  const address = `#${addressNow()}`;
  if (address === (location.hash || "#")) return;
  try {
    history.replaceState(null, "", address);
  } catch {
    // A browser that does not let a file change its address shows the page all the same.
  }
}

function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const first = atFirst();
  const face = FACES.has(words.get("show")) ? words.get("show") : first.face;
  const rows = Object.hasOwn(ROWS, words.get("rows") ?? "") ? words.get("rows") : first.rows;
  const hidden = Object.fromEntries(LISTS.map((list) => [list, hiddenIn(words, list) ?? first.hidden[list]]));
  Object.assign(state, { face, rows, hidden });
  const kind = ["actor", "edge", "nothing"].find((word) => words.has(word));
  const choice = kind ? { kind: kind === "nothing" ? "" : kind, id: words.get(kind) } : first.selected;
  state.selected = isKnown(choice) ? choice : { kind: "", id: "" };
}

function hiddenIn(words, list) {
  return words.has(`hide_${list}`) ? new Set(words.get(`hide_${list}`).split("~").filter(Boolean)) : null;
}

/** On paper the colours are those of paper, and nothing is cut off. */
function dressForPaper(isPaper) {
  document.documentElement.classList.toggle("paper", isPaper);
  const references = document.querySelector(".references details");
  if (references) references.open = isPaper;
  render();
}

function start() {
  host = Object.fromEntries(Object.keys(COMPONENTS).map((id) => [id, mount(id)]));
  readAddress();
  render();
  document.getElementById("switches").addEventListener("change", ({ target }) => change({ face: target.value }));
  document.getElementById("row-switches").addEventListener("change", ({ target }) => change({ rows: target.value }));
  window.addEventListener("hashchange", () => { readAddress(); render(); });
  window.addEventListener("beforeprint", () => dressForPaper(true));
  window.addEventListener("afterprint", () => dressForPaper(false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
}

start();
