const BACK = "M3 3h2v10H3zM13 3v10L6 8z";
const ON = "M11 3h2v10h-2zM3 3v10l7-5z";

function button(name, shape, action) {
  const icon = vector("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, vector("path", { d: shape }));
  const made = element("button", { type: "button", title: name, "aria-label": name }, icon);
  made.addEventListener("click", action);
  return made;
}

function newSlider(parent) {
  const slider = {
    parent,
    day: 0,
    known: null,
    awaited: null,
    playing: false,
    dragging: false,
    off: 0,
    perf: { reports: 0, answers: 0 },
    stop: new AbortController(),
  };
  slider.words = element("strong", { class: "words" });
  slider.note = element("span", { class: "note" });
  slider.back = button("Previous change", BACK, () => goTo(slider, change(slider, -1)));
  slider.play = button("Play", PLAY, () => (slider.playing ? pause(slider) : play(slider)));
  slider.on = button("Next change", ON, () => goTo(slider, change(slider, 1)));
  slider.picture = vector("svg", { role: "img", height: HEIGHT });
  slider.thumb = element("div", { class: "thumb", role: "slider", tabindex: 0, "aria-label": "Date" });
  slider.bubble = element("span", { class: "bubble", "aria-hidden": "true", hidden: "" });
  slider.track = element("div", { class: "track" }, slider.picture, slider.thumb, slider.bubble);
  const steps = element("div", { class: "steps" }, slider.back, slider.play, slider.on);
  const said = element("div", { class: "said" }, slider.words, slider.note);
  slider.root = element("section", { class: "dates", "aria-label": "Date" }, said, steps, slider.track);
  slider.track.style.height = `${HEIGHT}px`;
  parent.append(slider.root);
  listen(slider);
  return slider;
}

function listen(slider) {
  const { track, thumb, stop } = slider;
  const on = (target, name, action) => target.addEventListener(name, action, { signal: stop.signal });
  on(thumb, "keydown", (event) => key(slider, event));
  on(track, "pointerdown", (event) => grab(slider, event));
  on(track, "pointermove", (event) => hover(slider, event));
  for (const name of ["pointerup", "pointercancel"]) on(track, name, () => release(slider));
  on(track, "pointerleave", () => showBubble(slider, null));
  slider.sized = new ResizeObserver(() => slider.axis && draw(slider));
  slider.sized.observe(track);
  document.fonts.ready.then(() => slider.axis && draw(slider));
}

/** What the case says of a day: its name, else how many edges begin and end. */
function noteOf(slider, day) {
  const named = slider.axis.named.find((one) => one.day === day);
  if (named) return named.label;
  const [began, ended] = slider.payload.changes[slider.days.indexOf(day)] ?? [0, 0];
  return [began && `${began} began`, ended && `${ended} ended`].filter(Boolean).join(", ");
}

function showDay(slider) {
  const { axis, thumb, day } = slider;
  const words = dayInWords(day);
  const note = noteOf(slider, day);
  slider.words.textContent = words;
  slider.note.textContent = note;
  slider.note.title = note;
  thumb.style.left = `${middleOf(axis, day) * 100}%`;
  thumb.setAttribute("aria-valuenow", Math.max(0, day - axis.first));
  thumb.setAttribute("aria-valuetext", note ? `${words}, ${note}` : words);
  slider.back.setAttribute("aria-disabled", change(slider, -1) === day);
  slider.on.setAttribute("aria-disabled", change(slider, 1) === day);
  const places = Object.fromEntries(axis.named.map((one) => [one.id, middleOf(axis, one.day)]));
  globalThis.__wbwDates = { day: isoDay(day), perf: slider.perf, playing: slider.playing, places };
}
