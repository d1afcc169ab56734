// "Exit this page": by the button, by the link at the very top, or by pressing Shift three times within five seconds.
// At once the page is covered and its title gone, and the other site takes the place of this page in the history.
"use strict";
{
  const PRESSES = 3;
  const TIME_TO_PRESS = 5000;
  const DONE = "●";
  const LEFT = "○";

  const button = document.querySelector(".exit-button");
  const presses = button.querySelector(".exit-presses");
  const status = document.querySelector(".exit-status");
  const title = document.title;
  const says = ["", status.dataset.onePress, status.dataset.twoPresses];

  let pressed = 0;
  let heldWithAnother = false;
  let timer;

  const show = (count, words) => {
    pressed = count;
    presses.textContent = count ? DONE.repeat(count) + LEFT.repeat(PRESSES - count) : "";
    status.textContent = words;
  };

  const stop = (words = "") => {
    clearTimeout(timer);
    if (pressed) show(0, words);
  };

  const cover = () => {
    const sheet = document.createElement("div");
    sheet.className = "exit-cover";
    sheet.setAttribute("role", "alert");
    sheet.textContent = status.dataset.leaving;
    document.body.append(sheet);
    document.body.classList.add("exit-leaving");
    document.title = status.dataset.leaving;
  };

  const uncover = () => {
    document.querySelectorAll(".exit-cover").forEach((sheet) => sheet.remove());
    document.body.classList.remove("exit-leaving");
    document.title = title;
    stop();
  };

  const leave = (event) => {
    event?.preventDefault();
    stop();
    cover();
    // `replace`, so that "back" does not lead to this page.
    window.location.replace(button.href);
  };

  const press = () => {
    clearTimeout(timer);
    if (pressed + 1 === PRESSES) {
      leave();
      return;
    }
    show(pressed + 1, says[pressed + 1]);
    timer = setTimeout(() => stop(status.dataset.stopped), TIME_TO_PRESS);
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      if (!event.repeat) heldWithAnother = false;
      return;
    }
    // A capital letter, or Shift and Tab, is typing and no wish to leave.
    heldWithAnother = true;
    stop(status.dataset.stopped);
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && !heldWithAnother) press();
  });

  // Now it does what a button does, and the space bar is one way to press a button.
  button.setAttribute("role", "button");
  button.addEventListener("keydown", (event) => {
    if (event.key === " ") leave(event);
  });
  document.querySelectorAll(".exit-button, .exit-link").forEach((link) => link.addEventListener("click", leave));

  // The browser may keep a page as it was left, and bring it back.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) uncover();
  });
}
