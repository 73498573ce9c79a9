// The ways to take the picture along. A page that may not write to the clipboard says so.
const SAVES = { "PNG, twice the size": 2, "PNG, four times": 4 };

async function savePicture(graph, scale) {
  const name = graph.payload.filename || "network.png";
  try {
    saveFile(await pngOf(graph, scale), name);
    hint(graph, `Saved ${name}`);
  } catch {
    hint(graph, "This browser cannot make so large a picture; take the smaller one");
  }
}

async function copyPicture(graph) {
  try {
    // Safari wants the item at once, and waits for what is in it.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(graph, 2) })]);
    hint(graph, "Copied: the picture, with its legend");
  } catch {
    hint(graph, "This browser does not let the page copy a picture; save it as PNG instead");
  }
}

function showMenu(menu, isOpen) {
  menu.list.hidden = !isOpen;
  menu.opener.setAttribute("aria-expanded", String(isOpen));
}

function closeMenu(menu) {
  if (menu.list.hidden) return false;
  showMenu(menu, false);
  menu.opener.focus({ preventScroll: true });
  return true;
}

function saveItem(menu, label, act) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => {
    closeMenu(menu);
    act();
  });
  return button;
}

function saveMenu(graph) {
  const menu = { list: element("div", { class: "menu", hidden: "" }) };
  menu.opener = toolButton("save", "Take the picture along", () => showMenu(menu, menu.list.hidden), "Picture");
  showMenu(menu, false);
  const sizes = Object.entries(SAVES).map(([words, scale]) => saveItem(menu, words, () => savePicture(graph, scale)));
  menu.list.append(saveItem(menu, "Copy the picture", () => copyPicture(graph)), ...sizes);
  const box = element("div", { class: "saves" }, menu.opener, menu.list);
  box.addEventListener("keydown", (event) => { if (event.key === "Escape" && closeMenu(menu)) event.stopPropagation(); });
  box.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !box.contains(relatedTarget)) showMenu(menu, false); });
  const { signal } = graph.stop;
  document.addEventListener("pointerdown", (event) => { if (!event.composedPath().includes(box)) showMenu(menu, false); }, { signal });
  return box;
}
