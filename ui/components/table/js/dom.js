const TABLES = (globalThis.__wbwTables ??= new WeakMap());
const CHUNK = 120;
const LOOKAHEAD = 800;
const TYPING_PAUSE = 120;
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const NOTHING = Object.freeze({ kind: "", id: "" });

/** An element; strings among the children become text, never markup. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** A link for http and https addresses; any other address stays words. */
function link(text, title, address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return element("span", { dir: "auto", title }, text);
  }
  if (!["http:", "https:"].includes(url.protocol)) return element("span", { dir: "auto", title }, text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", dir: "auto", title }, text);
}

/** Letters without accents and apostrophes, so that what is typed finds what is meant. */
function plain(text) {
  return text.normalize("NFKD").replace(/[\p{M}'’‘ʿʾ`]/gu, "").replace(/ı/g, "i").toLowerCase();
}
