function showTip(line, row, x) {
  if (!row) return hideTip(line);
  const { bar } = row;
  line.tip.replaceChildren(
    element("strong", { dir: "auto" }, bar.text.slice(0, 1).toUpperCase() + bar.text.slice(1)),
    element("span", {}, bar.when),
    ...[bar.statement, bar.remark].filter(Boolean).map((text) => element("span", { dir: "auto" }, text)),
  );
  line.tip.hidden = false;
  const home = line.root.getBoundingClientRect();
  const spot = row.button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = line.tip;
  const middle = (x ?? row.bars.getBoundingClientRect().left) - home.left;
  line.tip.style.left = `${Math.max(0, Math.min(home.width - offsetWidth, middle - 40))}px`;
  const isHigh = spot.bottom + offsetHeight + 6 > window.innerHeight;
  line.tip.style.top = `${(isHigh ? spot.top - offsetHeight - 4 : spot.bottom + 4) - home.top}px`;
}

function hideTip(line) {
  line.tip.hidden = true;
}
