import { $, chats, page, post, unread } from './page.js';

/** Draws the list of people and groups. @param acts `drawAll` after a choice, `load` after somebody came. */
export function drawPeople(acts) {
  const list = $('#people .people-list');
  const scrolled = list.scrollLeft;
  const title = document.createElement('h2');
  title.textContent = page.words.choosePerson;
  const people = [...chats.values()].map(({ id, name, description: detail, group }) => {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = group === null ? 'person' : 'person group';
    node.dataset.person = id;
    node.setAttribute('aria-pressed', String(page.open.includes(id)));
    const avatar = document.createElement('span');
    avatar.className = 'avatar';
    avatar.setAttribute('aria-hidden', 'true');
    avatar.textContent = name.slice(0, 1);
    const who = document.createElement('span');
    who.className = 'who';
    who.append(name);
    const description = document.createElement('small');
    description.textContent = group === null ? detail : page.words.groupOf.replace('{count}', group.members.length);
    who.append(description);
    node.append(avatar, who);
    const count = unread.get(id) ?? 0;
    if (count > 0) {
      const badge = document.createElement('span');
      badge.className = 'unread';
      badge.textContent = count;
      badge.setAttribute('aria-label', `${count} ${page.words.unread}`);
      node.append(badge);
    }
    node.addEventListener('click', () => choose(id, acts));
    return node;
  });
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'people-action add';
  add.textContent = `+ ${page.words.addPerson}`;
  add.addEventListener('click', () => addPerson(acts));
  const group = document.createElement('button');
  group.type = 'button';
  group.className = 'people-action add-group';
  group.textContent = `+ ${page.words.addGroup}`;
  group.addEventListener('click', () => addGroup(acts));
  const pair = document.createElement('button');
  pair.type = 'button';
  pair.className = 'people-action pair';
  pair.textContent = page.open.length > 1 ? page.words.single : page.words.sideBySide;
  pair.addEventListener('click', () => {
    const other = [...chats.keys()].find((id) => id !== page.open[0]);
    page.open = page.open.length > 1 || other === undefined ? [page.open[0]] : [page.open[0], other];
    acts.drawAll();
  });
  list.replaceChildren(title, ...people);
  list.scrollLeft = scrolled;
  $('[aria-pressed="true"]', list)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  $('#people .people-actions').replaceChildren(add, group, pair);
}

/** Adds somebody new, and opens their chat. Returns their id. */
export async function addPerson(acts) {
  const number = [...chats.keys()].filter((id) => id > 700_000_000).length + 1;
  const digits = String(number).padStart(4, '0');
  const { id } = await post('people', {
    name: page.words.newPersonName.replace('{number}', number),
    phone: `+8490000${digits}`,
  });
  await acts.load();
  choose(id, acts);
  return id;
}

/** A group of everybody who is here; the person whose chat is open adds the bot to it. */
async function addGroup(acts) {
  const number = [...chats.values()].filter(({ group }) => group !== null).length + 1;
  const by = page.open.find((id) => chats.get(id).group === null) ?? [...chats.keys()][0];
  const { id } = await post('groups', { person: by, name: page.words.newGroupName.replace('{number}', number) });
  await acts.load();
  choose(id, acts);
}

/** Opens a chat; the last two people that were chosen stay open when two are shown. */
export function choose(id, acts) {
  if (page.open.includes(id)) page.open = [id, ...page.open.filter((other) => other !== id)];
  else page.open = page.open.length > 1 ? [id, page.open[0]] : [id];
  acts.drawAll();
}
