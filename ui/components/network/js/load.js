const FONT_WAIT = 1000;

function loadVis(url) {
  if (globalThis.vis?.Network) return Promise.resolve();
  globalThis.__wbwVis ??= new Promise((done, fail) => {
    const script = element("script", { src: new URL(url, document.baseURI).href });
    script.onload = done;
    script.onerror = () => {
      globalThis.__wbwVis = undefined;
      script.remove();
      fail(new Error("vis-network did not load"));
    };
    document.head.append(script);
  });
  return globalThis.__wbwVis;
}

// Labels measured in a fallback font would keep its width.
function loadFont() {
  const wait = new Promise((done) => setTimeout(done, FONT_WAIT));
  return Promise.race([document.fonts.load('14px "DejaVu Sans Condensed"').catch(() => {}), wait]);
}
