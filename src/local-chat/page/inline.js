/** How long somebody must stop typing before the bot is asked, in milliseconds. */
const PAUSE = 250;

/**
 * Offers, over the text field, what the bot has for a text that begins with its name, in any chat.
 * @param menu where the offers are shown. @param menuButton makes one of them. @param actor who types, and where.
 */
export function offerInline({ field, menu, menuButton, words, username, post, actor }) {
  const name = `@${username}`;
  let timer;
  let newest = 0;
  const close = () => {
    newest += 1;
    clearTimeout(timer);
    menu.hidden = true;
  };
  const show = (...nodes) => {
    menu.replaceChildren(...nodes);
    menu.hidden = false;
  };
  const send = (result) => {
    field.value = '';
    close();
    post('inline-result', { ...actor(), result });
  };
  const ask = async (query) => {
    const asked = (newest += 1);
    const { answer } = await post('inline', { ...actor(), query });
    if (asked !== newest) return;
    const offers = (answer?.results ?? []).map((result) =>
      menuButton(result.title, result.description, () => send(result)),
    );
    const start = answer?.button;
    const more =
      start === null || start === undefined
        ? []
        : [
            menuButton(start.text, '', () => {
              close();
              post('text', { person: actor().person, text: `/start ${start.start}` });
            }),
          ];
    const hint = document.createElement('p');
    hint.textContent = words.inlineHint;
    show(hint, ...offers, ...more);
  };
  field.addEventListener('input', () => {
    const typed = field.value;
    clearTimeout(timer);
    if (!typed.startsWith('@')) return close();
    if (typed.startsWith(`${name} `)) {
      timer = setTimeout(() => void ask(typed.slice(name.length + 1)), PAUSE);
      return;
    }
    if (!name.startsWith(typed.trimEnd())) return close();
    newest += 1;
    show(
      menuButton(name, words.inlineName, () => {
        field.value = `${name} `;
        field.focus();
        void ask('');
      }),
    );
  });
  return { close };
}
