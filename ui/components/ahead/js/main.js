// Has the browser load, while the server still reads the case, what the picture will need.
export default function ({ data }) {
  loadVis(data.vis_url).catch(() => {});
  loadFont();
}
