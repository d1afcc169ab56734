// Says under a page that its review is overdue, once the day that the stamp names has passed where the council is.
// The stamp itself only states days, so it is right without this and however old the build is.
"use strict";
{
  const due = document.querySelector(".review-due");

  // The day in the United Kingdom, written as the stamp has it: 2026-11-03.
  const today = () => {
    const form = { timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit" };
    const parts = new Intl.DateTimeFormat("en-GB", form).formatToParts(new Date());
    const { year, month, day } = Object.fromEntries(parts.map((part) => [part.type, part.value]));
    return `${year}-${month}-${day}`;
  };

  if (due && today() > due.dateTime) {
    const note = document.createElement("p");
    note.className = "overdue";
    note.textContent = "This page is overdue for review. Something on it may have changed.";
    due.closest(".stamp").after(note);
  }
}
