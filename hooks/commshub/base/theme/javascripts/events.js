// Hides events that are over since the site was built. Without this the days themselves say so.
"use strict";
{
  const isOver = (element) => Date.parse(element.dataset.until) < Date.now();

  const say = (words, before) => {
    const line = document.createElement("p");
    line.className = "event-status";
    line.textContent = words;
    before.before(line);
  };

  for (const list of document.querySelectorAll(".events")) {
    const events = [...list.children];
    for (const event of events) event.hidden = isOver(event);
    if (events.every((event) => event.hidden)) say(list.dataset.gone, list);
  }

  for (const facts of document.querySelectorAll(".event-facts")) {
    if (isOver(facts)) say(facts.dataset.gone, facts);
  }
}
