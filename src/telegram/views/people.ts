import type { listArchive, showOwnData } from '../../actions/people/own-data.ts';
import type { ProfileOutcome } from '../../actions/people/profile.ts';
import type { Role } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate, formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import { button, type View } from './view.ts';

type Profile = Extract<ProfileOutcome, { kind: 'profile' }>['profile'];
type OwnData = Awaited<ReturnType<typeof showOwnData>>['data'];
type Archive = Extract<Awaited<ReturnType<typeof listArchive>>, { kind: 'archive' }>['identities'];

/** A profile as its owner sees it, with what can be corrected. `admin`: with the way to the archive. */
function viewProfile(t: Translate, profile: Profile, admin: boolean): View {
  const memberships = profile.memberships.map(({ role, unitName, from, to, delegatedBy }) => {
    const values = { role: t(`people:role.${role as Role}`), unit: unitName, from: formatDate(from) };
    if (delegatedBy !== null && to !== null)
      return t('people:membershipDelegated', { ...values, to: formatDate(to), name: delegatedBy });
    return to === null
      ? t('people:membership', values)
      : t('people:membershipEnded', { ...values, to: formatDate(to) });
  });
  const { fullName, title, registeredAt } = profile;
  const facts = { fullName, title, phone: formatPhone(profile.phone) };
  return {
    text: [t('people:profile', { ...facts, registered: formatDate(toLocalDate(registeredAt)) }), ...memberships].join(
      '\n',
    ),
    buttons: [
      [
        button(t('people:button.editName'), 'profile-edit', 'name'),
        button(t('people:button.editPhone'), 'profile-edit', 'phone'),
      ],
      [button(t('people:button.delegate'), 'delegate'), button(t('people:button.leave'), 'duty-leave')],
      [button(t('people:button.ownData'), 'own-data'), button(t('people:button.erase'), 'erase-ask')],
      ...(admin ? [[button(t('people:button.archive'), 'archive')]] : []),
    ],
  };
}

/** What became of looking at, correcting or giving up a profile. */
export function viewProfileOutcome(t: Translate, outcome: ProfileOutcome, admin: boolean): View {
  switch (outcome.kind) {
    case 'profile':
      return viewProfile(t, outcome.profile, admin);
    case 'corrected': {
      const view = viewProfile(t, outcome.profile, admin);
      return { ...view, text: `${t('people:corrected')}\n\n${view.text}` };
    }
    case 'ask':
      return { text: t(`people:ask.${outcome.field}`) };
    case 'refused':
      return { text: `${t(`people:refused.${outcome.field}`)}\n\n${t(`people:ask.${outcome.field}`)}` };
    case 'ask-successor':
      return { text: t('people:leaving.ask'), buttons: [[button(t('people:button.skip'), 'successor-skip')]] };
    case 'left':
      return { text: t('people:leaving.done') };
    case 'stranger':
      return { text: t('people:stranger') };
  }
}

/** Everything about a person as two files: to read, and for machines. */
export function viewOwnData(t: Translate, data: OwnData, at: Date): View[] {
  const sections = Object.entries(data).map(([name, value]) => {
    const title = t(`people:ownData.section.${name as 'officer'}`, PLAIN);
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    return `${title}\n${empty ? t('people:ownData.none', PLAIN) : listFacts(value, '  ')}`;
  });
  const title = t('people:ownData.title', { at: formatDateTime(at), ...PLAIN });
  return [
    {
      text: t('people:ownData.caption', { at: formatDateTime(at) }),
      file: { name: 'du-lieu-ve-toi.txt', content: `${[title, ...sections].join('\n\n')}\n` },
    },
    { text: '', file: { name: 'du-lieu-ve-toi.json', content: `${JSON.stringify(data, null, 2)}\n` } },
  ];
}

/** Facts a line each, indented by what holds them. */
function listFacts(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((entry, at) => `${indent}${at + 1}.\n${listFacts(entry, `${indent}  `)}`).join('\n');
  }
  if (value === null || typeof value !== 'object') return `${indent}${String(value)}`;
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([key, part]) =>
      typeof part === 'object'
        ? `${indent}${key}:\n${listFacts(part, `${indent}  `)}`
        : `${indent}${key}: ${String(part)}`,
    )
    .join('\n');
}

/** What an erasure takes and leaves, before it is confirmed. `pseudonym` is null for a stranger. */
export function viewErasure(
  t: Translate,
  { official, keepUntil }: { official: boolean; keepUntil: string },
  pseudonym: string | null,
): View {
  const ask = pseudonym === null ? t('people:erase.strangerAsk') : t('people:erase.ask', { pseudonym });
  const kept = official ? `\n\n${t('people:erase.official', { until: formatDate(keepUntil) })}` : '';
  return {
    text: `${ask}${kept}`,
    buttons: [
      [button(t('people:button.keep'), 'erase-keep')],
      [button(t('people:button.eraseConfirm'), 'erase-confirm')],
    ],
  };
}

/** Who erased officers were, for administrators. */
export function viewArchive(t: Translate, identities: Archive): View {
  if (identities.length === 0) return { text: t('people:archive.none') };
  const lines = identities.map(({ officerId, fullName, title, unitNames, keepUntil }) =>
    t('people:archive.line', {
      ...{ number: officerId, fullName, title },
      ...{ units: unitNames.join(', '), until: formatDate(keepUntil) },
    }),
  );
  return { text: [t('people:archive.title'), ...lines].join('\n') };
}
