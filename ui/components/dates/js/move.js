const SNAP = 6;
const REACH = { mouse: 10, touch: 22 };

/** The next day on which edges change, or the last before; an end of the axis where there is none. */
function change(slider, direction) {
  const { days, axis, day } = slider;
  if (direction > 0) return days.find((other) => other > day) ?? day;
  return days.findLast((other) => other < day) ?? axis.first;
}

function yearsAway(day, years) {
  const date = new Date(day * DAY_MS);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return Math.round(date / DAY_MS);
}

function key(slider, event) {
  const { axis, day } = slider;
  const target = {
    ArrowRight: () => change(slider, 1),
    ArrowUp: () => change(slider, 1),
    ArrowLeft: () => change(slider, -1),
    ArrowDown: () => change(slider, -1),
    PageUp: () => yearsAway(day, 1),
    PageDown: () => yearsAway(day, -1),
    Home: () => axis.first,
    End: () => axis.last,
  }[event.key];
  if (!target || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  goTo(slider, target());
}

/** A person chose a day; that ends playback. */
function goTo(slider, day) {
  pause(slider);
  choose(slider, day);
}

/** The day under a pointer; close to a named day it is that day. */
function pointed(slider, event) {
  const { left, width } = slider.track.getBoundingClientRect();
  const x = event.clientX - left - (slider.dragging ? slider.off : 0);
  const away = (one) => Math.abs(middleOf(slider.axis, one.day) * width - x);
  const near = slider.axis.named.filter((one) => away(one) <= SNAP).sort((a, b) => away(a) - away(b));
  return near[0]?.day ?? dayAt(slider.axis, clamp(x / width, 0, 1));
}

function grab(slider, event) {
  if (event.button !== 0) return;
  slider.track.setPointerCapture(event.pointerId);
  slider.dragging = true;
  slider.root.classList.add("dragging");
  slider.thumb.focus({ preventScroll: true });
  event.preventDefault();
  pause(slider);
  const { left, width } = slider.track.getBoundingClientRect();
  const off = event.clientX - left - middleOf(slider.axis, slider.day) * width;
  const isHeld = Math.abs(off) <= REACH[event.pointerType === "touch" ? "touch" : "mouse"];
  slider.off = isHeld ? off : 0;
  if (!isHeld) goTo(slider, pointed(slider, event));
  showBubble(slider, slider.day);
}

function hover(slider, event) {
  const isMoved = !slider.dragging || event.movementX || event.movementY;
  const day = isMoved ? pointed(slider, event) : slider.day;
  if (slider.dragging && day !== slider.day) goTo(slider, day);
  if (slider.dragging || event.pointerType === "mouse") showBubble(slider, day);
}

function release(slider) {
  slider.dragging = false;
  slider.off = 0;
  slider.root.classList.remove("dragging");
  showBubble(slider, null);
}

function showBubble(slider, day) {
  slider.bubble.hidden = day === null;
  if (day === null) return;
  slider.bubble.textContent = dayInWords(day);
  const { clientWidth } = slider.track;
  const half = slider.bubble.offsetWidth / 2;
  const x = clamp(middleOf(slider.axis, day) * clientWidth, half, clientWidth - half);
  slider.bubble.style.left = `${x}px`;
}
