const REPORT_MS = 120;
const PATIENCE_MS = 4000;

function choose(slider, day) {
  slider.day = clamp(day, slider.axis.first, slider.axis.last);
  showDay(slider);
  report(slider);
}

/** Tells the server the day shown, one at a time: what was overtaken meanwhile is never sent. */
function report(slider) {
  if (slider.awaited !== null || slider.day === slider.known) return;
  clearTimeout(slider.reporting);
  const wait = (slider.perf.reported ?? -REPORT_MS) + REPORT_MS - performance.now();
  if (wait > 0) {
    slider.reporting = setTimeout(() => report(slider), wait);
    return;
  }
  slider.awaited = slider.day;
  slider.perf.reported = performance.now();
  slider.perf.reports += 1;
  slider.setStateValue("day", { day: isoDay(slider.day), n: counted() });
  slider.waiting = setTimeout(() => giveUp(slider), PATIENCE_MS);
}

function giveUp(slider) {
  slider.awaited = null;
  pause(slider);
  if (!slider.dragging) adopt(slider, slider.known);
}

function adopt(slider, day) {
  slider.day = day;
  showDay(slider);
}

/** The server shows a day: the one awaited, one chosen elsewhere, or still the old one. */
function hear(slider, day) {
  const isNews = day !== slider.known;
  slider.known = day;
  if (slider.awaited === null || (isNews && day !== slider.awaited)) {
    clearTimeout(slider.waiting);
    slider.awaited = null;
    if (isNews && !slider.dragging) {
      pause(slider);
      adopt(slider, day);
    }
  } else if (day === slider.awaited) {
    clearTimeout(slider.waiting);
    slider.awaited = null;
    slider.perf.answered = performance.now();
    slider.perf.answers += 1;
    report(slider);
    if (slider.playing) playOn(slider);
  }
}
