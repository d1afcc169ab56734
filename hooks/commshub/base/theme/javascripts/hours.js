// Says of each number whether it is answered at this minute: on the cards of contacts and of care, and in "Talk to
// someone now", which also puts those that are answered first within their own list; the emergency stays at the top, and
// nothing is hidden. Where a text names who answers when a contact is closed, it shows the first that answers now.
// Without this the hours stand there, and the contact that always answers. Counted by the clock of the United Kingdom,
// wherever the phone is. The order is set once: nothing moves under a finger.
"use strict";
{
  const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const DAY = 24 * 60;
  // How many days to look ahead for the next hour at which somebody answers: over Christmas with a weekend, and more.
  const AHEAD = 14;

  const list = document.querySelector(".talk-now");
  const entries = document.querySelectorAll(".talk-now [data-hours], .care [data-hours]");
  const cards = document.querySelectorAll(".contact-state");
  const fallbacks = document.querySelectorAll(".fallbacks");
  const holidays = document.currentScript.dataset.bankHolidays.split(" ").filter(Boolean).sort();
  // After the last bank holiday that is listed, nobody here knows which days are.
  const lastKnown = holidays.at(-1) ?? "";

  const FORM = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });

  // Today's date in the United Kingdom as milliseconds of a day without hours, and the minutes since its midnight.
  const londonNow = () => {
    const part = Object.fromEntries(FORM.formatToParts(new Date()).map(({ type, value }) => [type, Number(value)]));
    return { date: Date.UTC(part.year, part.month - 1, part.day), minute: part.hour * 60 + part.minute };
  };

  const dayAt = (date, offset) => {
    const day = new Date(date + offset * DAY * 60000);
    return { weekday: (day.getUTCDay() + 6) % 7, name: day.toISOString().slice(0, 10) };
  };

  const closesOnBankHolidays = (item) => item.dataset.bankHolidays === "closed";

  // Whether something can be said of a day: of one after the last listed bank holiday, only if they change nothing.
  const isKnown = (item, name) => !closesOnBankHolidays(item) || name <= lastKnown;

  // The stretches in which a contact answers, from yesterday on, in minutes since midnight today. "01234:540-1020" says
  // Monday to Friday, 9am to 5pm.
  const stretches = (item, date) => {
    const found = [];
    for (let offset = -1; offset <= AHEAD; offset += 1) {
      const { weekday, name } = dayAt(date, offset);
      if (!isKnown(item, name) || (closesOnBankHolidays(item) && holidays.includes(name))) continue;
      for (const span of item.dataset.hours.split(" ")) {
        const [days, opens, closes] = span.split(/[:-]/);
        if (days.includes(String(weekday))) found.push([offset * DAY + Number(opens), offset * DAY + Number(closes)]);
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  };

  const clock = (minute) => {
    const [hour, rest] = [Math.floor(minute / 60) % 24, minute % 60];
    if (rest === 0 && hour % 12 === 0) return hour ? "midday" : "midnight";
    return `${hour % 12 || 12}${rest ? `:${String(rest).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
  };

  const dayName = (date, offset) => ["", " tomorrow"][offset] ?? ` on ${DAYS[dayAt(date, offset).weekday]}`;

  // Until when somebody answers, in minutes since midnight; this minute itself if nobody does now.
  const answeredUntil = (all, minute) => {
    let until = minute;
    for (const [opens, closes] of all) if (opens <= until && closes > until) until = closes;
    return until;
  };

  // Whether a contact is open, until when, and when it opens next; nothing if its hours do not say.
  const state = (item, { date, minute }) => {
    if (!item.dataset.hours || !isKnown(item, dayAt(date, 0).name)) return undefined;
    const all = stretches(item, date);
    const until = answeredUntil(all, minute);
    return { open: until > minute, until, next: all.find(([opens]) => opens > minute)?.[0] };
  };

  const passesOn = (item) => item.dataset.passesOn === "yes";

  const inWords = (item, { open, until, next }, date) => {
    if (open) return `Open now, until ${clock(until)}`;
    if (passesOn(item)) return "Outside usual hours now: calls are passed on";
    return next === undefined ? "Closed now." : `Closed now. Opens at ${clock(next)}${dayName(date, Math.floor(next / DAY))}.`;
  };

  const say = (place, words) => {
    if (place && place.textContent !== words) place.textContent = words;
  };

  const tellInEntries = (now) => {
    for (const item of entries) {
      const found = state(item, now);
      item.classList.toggle("talk-answers", Boolean(found?.open) || passesOn(item));
      say(item.querySelector(".talk-state"), found ? inWords(item, found, now.date) : "");
    }
  };

  // A card has its hours beside this, and its words come from the page, which may be in any language.
  const tellOnCards = (now) => {
    for (const card of cards) {
      const found = state(card, now);
      say(card, found ? card.dataset[found.open ? "open" : "closed"] : "");
    }
  };

  // While a contact is open, or if nobody knows, the last of its fallbacks stands there: it always answers.
  const tellFallbacks = (now) => {
    for (const group of fallbacks) {
      const all = [...group.children];
      const closed = state(group, now)?.open === false;
      const answering = closed && all.find((each) => passesOn(each) || state(each, now)?.open);
      const shown = answering || all.at(-1);
      for (const each of all) each.hidden = each !== shown;
    }
  };

  const tell = () => {
    const now = londonNow();
    tellInEntries(now);
    tellOnCards(now);
    tellFallbacks(now);
  };

  tell();
  for (const group of list?.querySelectorAll("ul") ?? []) {
    group.append(...group.querySelectorAll(".talk-answers"), ...group.querySelectorAll(":scope > :not(.talk-answers)"));
  }
  // Those who answer at this hour stand first among the first contacts of a page; a form takes what is written at any hour.
  const answersNow = (item, now) => {
    const card = item.querySelector(".contact-state");
    return "answers" in item.dataset || Boolean(card && state(card, now)?.open);
  };
  for (const group of document.querySelectorAll(".first-contacts ul")) {
    const now = londonNow();
    for (const item of group.children) item.classList.toggle("talk-answers", answersNow(item, now));
    group.append(...group.querySelectorAll(".talk-answers"), ...group.querySelectorAll(":scope > :not(.talk-answers)"));
  }
  setInterval(tell, 60000);
  document.addEventListener("visibilitychange", tell);
}
