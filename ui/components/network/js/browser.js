function wantsCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function glide() {
  return wantsCalm() ? false : { duration: 300, easingFunction: "easeInOutQuad" };
}

function saveFile(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
