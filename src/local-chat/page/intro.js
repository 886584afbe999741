import { $, page } from './page.js';

/** What this is, and what to try first. @param onTry does one of the things. */
export function createIntro(onTry) {
  const { words, firstTries } = page;
  const node = document.createElement('div');
  node.className = 'intro';
  const title = document.createElement('h2');
  title.textContent = words.aboutTitle;
  node.append(title, paragraph(words.aboutText));
  if (firstTries.length > 0) node.append(paragraph(words.tryThese));
  for (const first of firstTries) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = first.label;
    button.addEventListener('click', () => onTry(first));
    node.append(button);
  }
  return node;
}

/** Lets the button on top show the introduction at any time. */
export function startAbout(onTry) {
  const dialog = $('#about');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = page.words.close;
  close.addEventListener('click', () => dialog.close());
  const tried = (first) => {
    dialog.close();
    onTry(first);
  };
  $('#open-about').addEventListener('click', () => {
    dialog.replaceChildren(createIntro(tried), close);
    dialog.showModal();
  });
}

function paragraph(text) {
  const node = document.createElement('p');
  node.textContent = text;
  return node;
}
