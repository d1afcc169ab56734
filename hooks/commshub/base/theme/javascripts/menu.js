// The menu of a small screen. Without this script its links simply stand there; with it a button shows and hides them.
// The menu stays in the flow of the page: it covers nothing and holds nobody.
"use strict";
{
  const button = document.querySelector(".menu-button");
  const menu = button && document.getElementById(button.getAttribute("aria-controls"));

  const isOpen = () => button.getAttribute("aria-expanded") === "true";

  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("menu-closed", !open);
  };

  const closeOnEscape = (event) => {
    if (event.key === "Escape" && isOpen()) {
      show(false);
      button.focus();
    }
  };

  if (menu) {
    show(false);
    button.hidden = false;
    menu.classList.add("menu-ready");
    button.addEventListener("click", () => show(!isOpen()));
    button.addEventListener("keydown", closeOnEscape);
    menu.addEventListener("keydown", closeOnEscape);
  }
}
