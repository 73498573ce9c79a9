/** Any CSS colour as #rrggbb (or rgba(...) when it is translucent). */
function normalColour(css, fallback) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = fallback;
  pen.fillStyle = css.trim() || fallback;
  return pen.fillStyle;
}

function paperOf(root) {
  return normalColour(getComputedStyle(root).getPropertyValue("--st-background-color"), "#ffffff");
}

function isDark(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
