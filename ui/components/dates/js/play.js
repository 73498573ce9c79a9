const PLAY = "M4 2.5v11l9-5.5z";
const PAUSE = "M4 3h3v10H4zM9 3h3v10H9z";

function rename(made, name, shape) {
  made.title = name;
  made.setAttribute("aria-label", name);
  made.querySelector("path").setAttribute("d", shape);
}

function play(slider) {
  slider.playing = true;
  rename(slider.play, "Pause", PAUSE);
  slider.root.classList.add("playing");
  if (change(slider, 1) === slider.day) choose(slider, slider.axis.first);
  else advance(slider);
}

function pause(slider) {
  if (!slider.playing) return;
  slider.playing = false;
  clearTimeout(slider.ticking);
  rename(slider.play, "Play", PLAY);
  slider.root.classList.remove("playing");
}

function advance(slider) {
  const next = change(slider, 1);
  if (next === slider.day) pause(slider);
  else choose(slider, next);
}

/** The next step comes when the last was answered, and not before its time. */
function playOn(slider) {
  clearTimeout(slider.ticking);
  const wait = slider.perf.reported + slider.payload.playing_ms - performance.now();
  slider.ticking = setTimeout(() => slider.playing && slider.awaited === null && advance(slider), Math.max(0, wait));
}
