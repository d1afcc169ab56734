// Runs overrides/javascripts/hours.js on a page that is made of plain objects, at many moments, and prints what it says.
// Standard input: {script, bankHolidays, cards: [{hours?, bankHolidays?, passesOn?, fallbacks: [{…}]}], moments: [ms]}.
"use strict";
const { readFileSync } = require("node:fs");
const vm = require("node:vm");

const { script, bankHolidays, cards, moments } = JSON.parse(readFileSync(0, "utf-8"));
const defined = (dataset) => Object.fromEntries(Object.entries(dataset).filter(([, value]) => value !== undefined));
const element = ({ hours, bankHolidays: holidays, passesOn }, more = {}) => ({
  dataset: defined({ hours, bankHolidays: holidays, passesOn, open: "open", closed: "closed" }),
  textContent: "",
  hidden: false,
  classList: { toggle() {} },
  querySelector: () => null,
  ...more,
});

const states = cards.map((card) => (card.hours === undefined ? null : element(card)));
const words = cards.map(() => ({ textContent: "" }));
const entries = cards.map((card, place) => element(card, { querySelector: () => words[place] }));
const groups = cards.map((card) => element(card, { children: card.fallbacks.map((each) => element(each)) }));
let now = moments[0];
let tell = () => {};
const document = {
  currentScript: { dataset: { bankHolidays } },
  querySelector: () => null,
  querySelectorAll: (wanted) =>
    wanted === ".contact-state" ? states.filter(Boolean)
      : wanted === ".first-contacts ul" ? []
      : wanted === ".fallbacks" ? groups.filter((group) => group.children.length)
      : entries.filter((entry) => entry.dataset.hours !== undefined),
  addEventListener: (_, listener) => { tell = listener; },
};
class Clock extends Date {
  constructor(...given) { super(...(given.length ? given : [now])); }
}
vm.runInNewContext(readFileSync(script, "utf-8"), { document, Date: Clock, Intl, setInterval() {} });

const said = moments.map((moment) => {
  now = moment;
  tell();
  return cards.map((card, place) => [
    states[place]?.textContent ?? "",
    words[place].textContent,
    groups[place].children.findIndex((each) => !each.hidden),
  ]);
});
process.stdout.write(JSON.stringify(said));
