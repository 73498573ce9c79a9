// What is chosen on a page: each part of it tells the others, and the server.
const NOTHING = Object.freeze({ kind: "", id: "" });

/** A number for what a person does: the server hears of the same choice made again. */
function counted() {
  globalThis.__wbwCount = (globalThis.__wbwCount ?? 0) + 1;
  return globalThis.__wbwCount;
}

function announce({ kind, id }) {
  globalThis.__wbwSelected = { kind, id };
  window.dispatchEvent(new CustomEvent("wbw:select", { detail: { kind, id } }));
}

function sendChoice(setStateValue, { kind, id }) {
  setStateValue("selected", { kind, id, n: counted() });
  announce({ kind, id });
}

function sameChoice(one, other) {
  return one.kind === other.kind && one.id === other.id;
}
