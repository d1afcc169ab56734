// Says of each number whether it is answered at this minute: on the cards of contacts, and in "Talk to someone now",
// which also puts those that are answered first within their own list; the emergency stays at the top, and nothing is
// hidden. Without this the hours stand there. Counted by the clock of the United Kingdom, wherever the phone is. The order
// is set once: nothing moves under a finger.
"use strict";
{
  const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const DAY = 24 * 60;
  // How many days to look ahead for the next hour at which somebody answers: over Christmas with a weekend, and more.
  const AHEAD = 14;

  const list = document.querySelector(".talk-now");
  const cards = document.querySelectorAll(".contact-state");
  const holidays = document.currentScript.dataset.bankHolidays.split(" ");

  // Today's date in the United Kingdom as milliseconds of a day without hours, and the minutes since its midnight.
  const londonNow = () => {
    const form = { timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    const parts = new Intl.DateTimeFormat("en-GB", form).formatToParts(new Date());
    const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
    return { date: Date.UTC(part.year, part.month - 1, part.day), minute: part.hour * 60 + part.minute };
  };

  const dayAt = (date, offset) => {
    const day = new Date(date + offset * DAY * 60000);
    return { weekday: (day.getUTCDay() + 6) % 7, name: day.toISOString().slice(0, 10) };
  };

  // The stretches in which a contact answers, from yesterday on, in minutes since midnight today. "01234:540-1020" says
  // Monday to Friday, 9am to 5pm.
  const stretches = (item, date) => {
    const found = [];
    for (let offset = -1; offset <= AHEAD; offset += 1) {
      const { weekday, name } = dayAt(date, offset);
      if (item.dataset.bankHolidays === "closed" && holidays.includes(name)) continue;
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

  // Until when the contact answers if it does now, or else when it answers next.
  const state = (item, { date, minute }) => {
    const all = stretches(item, date);
    const until = answeredUntil(all, minute);
    if (until > minute) return { answers: true, words: `Open now, until ${clock(until)}` };
    const next = all.find(([opens]) => opens > minute);
    const when = next ? `Opens at ${clock(next[0])}${dayName(date, Math.floor(next[0] / DAY))}.` : "";
    const passesOn = item.dataset.passesOn === "yes";
    return { answers: passesOn, words: passesOn ? "Outside usual hours now: calls are passed on" : `Closed now. ${when}`.trim() };
  };

  const say = (place, words) => {
    if (place && place.textContent !== words) place.textContent = words;
  };

  const tellInList = (now) => {
    for (const item of list?.querySelectorAll("[data-hours]") ?? []) {
      const { answers, words } = state(item, now);
      item.classList.toggle("talk-answers", answers);
      say(item.querySelector(".talk-state"), words);
    }
  };

  // A card has its hours beside this, and its words come from the page, which may be in any language.
  const tellOnCards = ({ date, minute }) => {
    for (const card of cards) {
      const open = answeredUntil(stretches(card, date), minute) > minute;
      say(card, open ? card.dataset.open : card.dataset.closed);
    }
  };

  const tell = () => {
    const now = londonNow();
    tellInList(now);
    tellOnCards(now);
  };

  tell();
  for (const group of list?.querySelectorAll("ul") ?? []) {
    group.append(...group.querySelectorAll(".talk-answers"), ...group.querySelectorAll(":scope > :not(.talk-answers)"));
  }
  setInterval(tell, 60000);
  document.addEventListener("visibilitychange", tell);
}
