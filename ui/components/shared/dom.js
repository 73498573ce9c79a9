const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** An element; strings among the children become text, never markup. */
function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function vector(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A link for http and https addresses; any other address stays words. */
function link(text, address, title = null) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!["http:", "https:"].includes(url?.protocol)) return element("span", { dir: "auto", title }, text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", dir: "auto", title }, text);
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}
