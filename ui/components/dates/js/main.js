function update(slider, payload) {
  const { at, ...rest } = payload;
  const fixed = JSON.stringify(rest);
  slider.payload = payload;
  if (fixed !== slider.fixed) {
    slider.fixed = fixed;
    slider.axis = axisOf(payload);
    slider.days = payload.days.map((count) => slider.axis.first + count);
    slider.thumb.setAttribute("aria-valuemin", 0);
    slider.thumb.setAttribute("aria-valuemax", slider.axis.last - slider.axis.first);
    draw(slider);
  }
  hear(slider, dayNumber(at));
  showDay(slider);
}

function unmount(slider) {
  pause(slider);
  clearTimeout(slider.reporting);
  clearTimeout(slider.waiting);
  slider.stop.abort();
  slider.sized.disconnect();
  slider.root.remove();
}

/** Called on mount, on each new payload and each change of theme. */
export default function ({ parentElement, data, setStateValue }) {
  const [slider, leave] = mounted("dates", parentElement, () => newSlider(parentElement), unmount);
  slider.setStateValue = setStateValue;
  update(slider, data);
  return leave;
}
