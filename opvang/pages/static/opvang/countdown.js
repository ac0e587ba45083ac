// Says how long there is left until the time of each <time data-countdown>; without it the time itself stands there.
"use strict";

function remaining(element, now) {
  const minutes = Math.floor((new Date(element.dateTime) - now) / 60000);
  if (minutes < 0) return element.dataset.over;
  if (minutes < 60) return element.dataset.minutes.replace("{}", minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return element.dataset.hours.replace("{}", hours).replace("{}", minutes % 60);
  if (hours < 48) return element.dataset.day.replace("{}", hours);
  return element.dataset.days.replace("{}", Math.floor(hours / 24));
}

function countDown() {
  const now = new Date();
  for (const element of document.querySelectorAll("time[data-countdown]")) {
    element.nextElementSibling.textContent = remaining(element, now);
  }
}

countDown();
setInterval(countDown, 15000);
document.addEventListener("htmx:afterSwap", countDown);
