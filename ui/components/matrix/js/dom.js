const MATRICES = (globalThis.__wbwMatrices ??= new WeakMap());
const MOST_LETTERS = 3;
const SIGN_CLASSES = Object.freeze({ "+": "positive", "−": "negative", "±": "mixed", 0: "unsigned" });
const KEYS_IN_WORDS = "Arrow keys move from cell to cell, Enter shows what connects the two.";

/** An element; strings among the children become text, never markup. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function counted() {
  globalThis.__wbwCount = (globalThis.__wbwCount ?? 0) + 1;
  return globalThis.__wbwCount;
}
