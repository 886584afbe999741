import { $, actor, chats, page, post } from './page.js';

/** Opens one of the menus of a chat, or closes it. */
export function toggle(node, selector, draw) {
  for (const menu of node.querySelectorAll('.command-menu, .attach-menu')) {
    if (!menu.matches(selector)) menu.hidden = true;
  }
  const menu = $(selector, node);
  menu.hidden = !menu.hidden;
  if (!menu.hidden) draw();
}

export function menuButton(label, detail, act) {
  const button = document.createElement('button');
  button.type = 'button';
  const name = document.createElement('b');
  name.textContent = label;
  button.append(name, detail);
  button.addEventListener('click', act);
  return button;
}

export function drawCommands(node, id) {
  const menu = $('.command-menu', node);
  const { group, commands: ownCommands } = chats.get(id);
  const scope = group === null ? 'all_private_chats' : 'all_group_chats';
  const own = ownCommands ?? page.scopedCommands[scope] ?? page.commands;
  menu.replaceChildren(
    ...own.map(({ command, description }) =>
      menuButton(`/${command}`, description, () => {
        menu.hidden = true;
        post('text', { ...actor(id), text: `/${command}` });
      }),
    ),
  );
}

export function drawAttachMenu(node, id) {
  const menu = $('.attach-menu', node);
  const stand = (kind, name, mime) => () => {
    menu.hidden = true;
    post('file', { person: id, kind, name, mime, bytes: btoa('-') });
  };
  menu.replaceChildren(
    menuButton(page.words.attachFile, '', () => {
      menu.hidden = true;
      $('input[type=file]', node).click();
    }),
    menuButton(page.words.attachSticker, '', stand('sticker', 'sticker.webp', 'image/webp')),
    menuButton(page.words.attachVoice, '', stand('voice', 'voice.ogg', 'audio/ogg')),
  );
}

/** Sends the file that was chosen. */
export function sendFile(id, input) {
  const [file] = input.files;
  if (file === undefined) return;
  const reader = new FileReader();
  reader.onload = () => {
    const kind = /^image\/(png|jpeg)$/.test(file.type) ? 'photo' : 'document';
    post('file', {
      person: id,
      kind,
      name: file.name,
      mime: file.type,
      bytes: String(reader.result).split(',')[1] ?? '',
    });
  };
  reader.readAsDataURL(file);
  input.value = '';
}
