// Shows the alerts that hold at this minute, however old the build is: all urgent ones, or else the first notice alone.
// Each carries its start and end. Nothing is stored and nothing can be dismissed; without this the words say when.
"use strict";
{
  // A timer cannot wait longer than this many milliseconds.
  const LONGEST_WAIT = 2 ** 31 - 1;

  const alerts = [...document.querySelectorAll(".alert")].map((banner) => ({
    banner,
    urgent: banner.classList.contains("alert-urgent"),
    start: Date.parse(banner.dataset.start),
    end: Date.parse(banner.dataset.end),
  }));

  let timer;

  const show = () => {
    const now = Date.now();
    const holding = alerts.filter((alert) => alert.start <= now && now < alert.end);
    const urgent = holding.filter((alert) => alert.urgent);
    const shown = urgent.length ? urgent : holding.slice(0, 1);
    for (const alert of alerts) alert.banner.hidden = !shown.includes(alert);

    const changes = alerts.flatMap((alert) => [alert.start, alert.end]).filter((moment) => moment > now);
    clearTimeout(timer);
    if (changes.length) timer = setTimeout(show, Math.min(Math.min(...changes) - now, LONGEST_WAIT));
  };

  show();
  // A phone that slept, or a page that was kept and is shown again, missed its timer.
  document.addEventListener("visibilitychange", show);
  window.addEventListener("pageshow", show);
}
