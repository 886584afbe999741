/** Turns a text with Telegram's entities into nodes; nothing that anybody wrote is read as markup. */
export function renderText(text, entities) {
  const fragment = document.createDocumentFragment();
  const build = (parent, from, to, list) => {
    let at = from;
    for (let index = 0; index < list.length; index += 1) {
      const entity = list[index];
      if (entity.offset < at) continue;
      const end = entity.offset + entity.length;
      const inner = list
        .slice(index + 1)
        .filter((other) => other.offset >= entity.offset && other.offset + other.length <= end);
      parent.append(text.slice(at, entity.offset));
      const node = nodeFor(entity);
      build(node, entity.offset, end, inner);
      parent.append(node);
      at = end;
    }
    parent.append(text.slice(at, to));
  };
  build(fragment, 0, text.length, entities);
  return fragment;
}

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code',
  blockquote: 'blockquote',
};

function nodeFor(entity) {
  if (entity.type !== 'text_link' || !/^https?:/.test(entity.url ?? ''))
    return document.createElement(TAGS[entity.type] ?? 'span');
  const link = document.createElement('a');
  link.href = entity.url;
  link.target = '_blank';
  link.rel = 'noreferrer noopener';
  return link;
}

const local = (seconds) => new Date(seconds * 1000 + 7 * 3600_000);
const two = (number) => String(number).padStart(2, '0');

/** 15:20, in Viet Nam. */
export function formatTime(seconds) {
  const date = local(seconds);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** thứ Hai, 12/11/2018, in Viet Nam. */
export function formatDay(seconds, words) {
  const date = local(seconds);
  const weekday = words.weekdays.split(',')[date.getUTCDay()];
  return `${weekday}, ${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** One message as a node; `onPress` gets the button and its data, `onEdit` is null where it cannot be changed. In a group `sender` names who wrote it. */
export function renderMessage(message, words, { sender, repliedTo, onPress, onReply, onEdit }) {
  const node = document.createElement('div');
  node.className = `message ${message.from}`;
  node.dataset.message = message.id;
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  if (message.viaBot === true) bubble.append(line('sender', words.viaBot));
  if (sender !== '') bubble.append(line('sender', sender));
  if (repliedTo !== undefined) bubble.append(line('replied', repliedTo.slice(0, 80)));
  if (message.file !== null) bubble.append(renderFile(message.file, words), message.text === '' ? '' : '\n');
  if (message.contact !== null)
    bubble.append(`${words.contact}: ${message.contact.firstName}\n${message.contact.phone}`);
  bubble.append(renderText(message.text, message.entities));
  const time = document.createElement('span');
  time.className = 'time';
  time.textContent = `${message.edited ? `${words.edited} ` : ''}${formatTime(message.date)}`;
  const foot = document.createElement('span');
  foot.className = 'foot';
  if (message.from === 'bot') foot.append(act('↩', words.reply, onReply));
  else if (onEdit !== null) foot.append(act('✎', words.edit, onEdit));
  foot.append(time);
  bubble.append(foot);
  node.append(bubble);
  for (const row of message.buttons) {
    const rowNode = document.createElement('div');
    rowNode.className = 'inline-row';
    for (const { text, callback_data: data } of row) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => onPress(button, data));
      rowNode.append(button);
    }
    node.append(rowNode);
  }
  return node;
}

/** What can be done with a message, as a small button in it. */
function act(sign, label, onClick) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reply';
  button.textContent = sign;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', onClick);
  return button;
}

function line(name, text) {
  const node = document.createElement('span');
  node.className = name;
  node.textContent = text;
  return node;
}

function renderFile(file, words) {
  if (file.kind === 'sticker') return '👍';
  if (file.kind === 'voice') return `▶ ${words.voice} 0:03`;
  const source = `/chat/file/${encodeURIComponent(file.fileId)}`;
  if (/^image\//.test(file.mime)) {
    const image = document.createElement('img');
    image.src = source;
    image.alt = file.name;
    return image;
  }
  const link = document.createElement('a');
  link.href = source;
  link.download = file.name;
  link.textContent = `📄 ${file.name} (${Math.max(1, Math.round(file.size / 1024))} KB)`;
  return link;
}
