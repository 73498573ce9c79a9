const LEAST_LETTER = 8;

function stillOptions(graph, factor) {
  const options = visOptions(graph);
  const label = { ...options.edges.scaling.label, drawThreshold: LEAST_LETTER * factor };
  return {
    ...options,
    interaction: { dragNodes: false, dragView: false, zoomView: false, hover: false },
    edges: { ...options.edges, scaling: { ...options.edges.scaling, label } },
  };
}

// vis-network draws borders equally thick at every zoom.
function borders({ borderWidth = 1, borderWidthSelected = 2 * borderWidth }, factor) {
  return { borderWidth: borderWidth * factor, borderWidthSelected: borderWidthSelected * factor };
}

/** The view on the screen, drawn once more so many times as large, whatever the screen's own pixel ratio. */
function drawView(graph, scale) {
  const { DataSet, Network } = globalThis.vis;
  const { clientWidth, clientHeight } = graph.stage;
  const factor = scale / (window.devicePixelRatio || 1);
  const frame = element("div", { "aria-hidden": "true" });
  frame.style.cssText = `position:fixed;left:-100000px;top:0;width:${clientWidth * factor}px;height:${clientHeight * factor}px`;
  document.body.append(frame);
  const places = graph.network.getPositions();
  const data = {
    nodes: new DataSet(graph.data.nodes.get().map((node) => ({ ...node, ...places[node.id], ...borders(node, factor) }))),
    edges: new DataSet(graph.data.edges.get()),
  };
  const network = new Network(frame, data, stillOptions(graph, factor));
  try {
    inkNetwork(graph, network, LEAST_LABEL * factor);
    network.setSelection(chosenItems(graph), { highlightEdges: false });
    network.moveTo({ position: graph.network.getViewPosition(), scale: graph.network.getScale() * factor, animation: false });
    network.redraw();
    const copy = element("canvas", { width: clientWidth * scale, height: clientHeight * scale });
    copy.getContext("2d").drawImage(frame.querySelector("canvas"), 0, 0, copy.width, copy.height);
    return copy;
  } finally {
    network.destroy();
    frame.remove();
  }
}

function fontOf(graph) {
  const face = graph.payload.nodes[0]?.font?.face;
  return face ? `"${face}", ${graph.theme.font}` : graph.theme.font;
}

function pictureBlock(pen, view, scale) {
  const [width, height] = [view.width / scale, view.height / scale];
  return { height, draw: (x, y) => pen.drawImage(view, x - PAGE.margin, y, width, height) };
}

/** Blocks beside each other, each at the place of its pane. */
function rowOfBlocks(blocks, places) {
  return {
    height: Math.max(...blocks.map(({ height }) => height)),
    draw: (x, y) => blocks.forEach((block, n) => block.draw(x + places[n], y)),
  };
}

/** Where each pane begins, and where the last one ends. */
function placesOf(panes) {
  const places = [0];
  for (const { stage } of panes) places.push(places.at(-1) + stage.clientWidth + PAGE.between);
  return { places, width: places.at(-1) - PAGE.between };
}

/** The blocks of the page from top to bottom; a picture has no margin, and stands beside those it is linked with. */
function pageBlocks(pen, panes, views, scale) {
  const [graph] = panes;
  const { places, width } = placesOf(panes);
  const style = { font: fontOf(graph), colour: graph.theme.text, width: width - 2 * PAGE.margin };
  const below = (part, size) =>
    rowOfBlocks(panes.map(({ payload, stage }) => textBlock(pen, payload[part], { ...style, size, width: stage.clientWidth - 2 * PAGE.margin })), places);
  return [
    textBlock(pen, graph.payload.title, { ...style, size: 19, weight: "bold" }),
    below("subtitle", 13),
    rowOfBlocks(views.map((view) => pictureBlock(pen, view, scale)), places),
    legendBlock(pen, graph, { ...style, size: 12.5 }),
    below("caption", 12.5),
    textBlock(pen, graph.payload.credits, { ...style, size: 11 }),
  ].filter(({ height }) => height > 0);
}

/** A page with title, date, legend and source line around the views of some panes, so many times as large. */
function composePage(panes, scale) {
  const views = panes.map((pane) => drawView(pane, scale));
  const page = element("canvas");
  const pen = page.getContext("2d");
  const blocks = pageBlocks(pen, panes, views, scale);
  const gap = 8;
  const height = 2 * PAGE.margin + blocks.reduce((sum, block) => sum + block.height + gap, -gap);
  page.width = placesOf(panes).width * scale;
  page.height = Math.ceil(height * scale);
  pen.scale(scale, scale);
  pen.fillStyle = panes[0].theme.background;
  pen.fillRect(0, 0, page.width, page.height);
  pen.textBaseline = "middle";
  let y = PAGE.margin;
  for (const block of blocks) {
    block.draw(PAGE.margin, y);
    y += block.height + gap;
  }
  return page;
}

/** The view as a PNG; of panes that are linked, all. Browsers that cannot hold so large a page reject. */
function pngOf(graph, scale) {
  const page = composePage(panesOf(graph), scale);
  return new Promise((done, fail) => page.toBlob((blob) => (blob ? done(blob) : fail(new Error("too large"))), "image/png"));
}
