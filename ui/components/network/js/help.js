function helpRow({ shown, does }) {
  const keys = shown.map((key) => element("kbd", {}, key));
  return [element("dt", {}, ...keys), element("dd", {}, does)];
}

function helpDialog(graph) {
  const close = element("button", { type: "button" }, "Close");
  const rows = element("dl", {});
  const note = element("p", {}, "In the picture, once it was clicked or reached with Tab:");
  const dialog = element("dialog", { class: "help", "aria-label": "Keys" }, element("h2", {}, "Keys"), note, rows, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  graph.help = { dialog, rows };
  return dialog;
}

function showHelp(graph) {
  const { dialog, rows } = graph.help;
  rows.replaceChildren(...keyTable(graph).flatMap(helpRow));
  dialog.showModal();
}
