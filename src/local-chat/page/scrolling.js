import { $, page } from './page.js';

/** Somebody who is as near to the end as this, in pixels, reads the newest messages. */
const NEAR = 160;

const isAtEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

/** Chats whose end is in view, and which stay there as messages come. */
const following = new WeakSet();

/** Lets a chat be followed to its newest message, and an arrow lead there from above. */
export function startScrolling(node) {
  const log = $('.messages', node);
  const arrow = $('.to-newest', node);
  arrow.setAttribute('aria-label', page.words.toNewest);
  arrow.title = page.words.toNewest;
  following.add(log);
  log.addEventListener('scroll', () => {
    if (isAtEnd(log)) following.add(log);
    else following.delete(log);
    showArrow(node);
  });
  arrow.addEventListener('click', () => toNewest(node));
  // A picture has its height only when it has come, and the keyboard of a phone takes some of the height.
  log.addEventListener('load', () => keepInView(node), { capture: true });
  new ResizeObserver(() => keepInView(node)).observe(log);
}

/** Shows the newest message of a chat. */
export function toNewest(node) {
  const log = $('.messages', node);
  following.add(log);
  log.scrollTop = log.scrollHeight;
  showArrow(node);
}

/** Shows the newest message where it was in view before. @param came how many messages have come since. */
export function keepInView(node, came = 0) {
  if (following.has($('.messages', node))) return toNewest(node);
  const count = $('.to-newest .unread', node);
  const below = Number(count.textContent) + came;
  count.textContent = below;
  count.hidden = below === 0;
  showArrow(node);
}

function showArrow(node) {
  const atEnd = following.has($('.messages', node));
  $('.to-newest', node).hidden = atEnd;
  if (!atEnd) return;
  $('.to-newest .unread', node).textContent = '';
  $('.to-newest .unread', node).hidden = true;
}
