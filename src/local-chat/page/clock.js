import { $, page, post, toast } from './page.js';
import { formatDay, formatTime } from './render.js';

/** Shows the business time. */
export function showClock(iso) {
  const seconds = Date.parse(iso) / 1000;
  $('#now').textContent = `${formatDay(seconds, page.words)} ${formatTime(seconds)}`;
  $('#now').dateTime = iso;
}

async function moveClock(body) {
  const { moved, now } = await post('clock', body);
  showClock(now);
  if (!moved) toast(page.words.clockBack);
  else if (body.back !== undefined) toast(page.words.clockSetBack);
}

/** 08:00 in Viet Nam on a day of the form yyyy-mm-dd. */
const morning = (day) => `${day}T01:00:00Z`;

const two = (number) => String(number).padStart(2, '0');

/** Reads 15/12/2018, 15-12-2018 or 15.12 of the year that it is; returns yyyy-mm-dd, or null for what is no day. */
function readDay(typed) {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?\s*$/.exec(typed);
  if (found === null) return null;
  const [, day, month, year = new Date(Date.parse($('#now').dateTime) + 7 * 3600_000).getUTCFullYear()] = found;
  const read = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${read}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : read;
}

/** Lets the buttons of the clock move it. */
export function startClock() {
  for (const button of document.querySelectorAll('[data-minutes]')) {
    button.addEventListener('click', () => moveClock({ minutes: Number(button.dataset.minutes) }));
  }
  for (const button of document.querySelectorAll('[data-back]')) {
    button.addEventListener('click', () => moveClock({ back: button.dataset.back }));
  }
  $('#next-morning').addEventListener('click', () => {
    const tomorrow = new Date(Date.parse($('#now').dateTime) + 31 * 3600_000);
    moveClock({ to: morning(tomorrow.toISOString().slice(0, 10)) });
  });
  const changes = $('#clock-changes');
  $('#go-to').placeholder = page.words.dayHint;
  changes.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = readDay($('#go-to').value);
    if (day === null) toast(page.words.dayUnclear);
    else moveClock({ to: morning(day) });
  });
  $('#change-clock').addEventListener('click', ({ target }) => {
    const open = changes.classList.toggle('open');
    target.setAttribute('aria-expanded', String(open));
  });
}
