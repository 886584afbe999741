import type { BroadcastPreview, NamedAudience, NamedPart } from '../../actions/broadcasts/describe-broadcast.ts';
import type { listBroadcastPeople } from '../../actions/broadcasts/list-people.ts';
import type { UnclearWords } from '../../actions/broadcasts/type-audience.ts';
import type { AudienceChoices, offerAudiences } from '../../actions/broadcasts/word-broadcast.ts';
import { AUDIENCE_ROLES } from '../../domain/broadcasts/audience.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** Renders the first question: to whom? With what is open already. */
export function viewAudiences(t: Translate, offered: AllowedOf<typeof offerAudiences>): View {
  const { choices, open } = offered;
  const drafts = open.map(({ id, state, by }) =>
    t(state === 'scheduled' ? 'broadcast:openScheduled' : 'broadcast:openDraft', { code: broadcastCode(id), by }),
  );
  const text =
    drafts.length === 0
      ? t('broadcast:askAudience')
      : [t('broadcast:askAudience'), [t('broadcast:openDrafts'), ...drafts].join('\n')].join('\n\n');
  return {
    text,
    buttons: [
      [button(districtsLabel(t, choices), 'broadcast-audience', 'districts')],
      [
        button(t('broadcast:button.agencies'), 'broadcast-audience', 'agencies'),
        button(t('broadcast:button.everybody'), 'broadcast-audience', 'everybody'),
      ],
      ...(choices.enterprises === 0
        ? []
        : [[button(t('broadcast:button.enterprises'), 'broadcast-audience', 'enterprises')]]),
      [
        ...(choices.rounds.length > 0 ? [button(t('broadcast:button.owing'), 'broadcast-audience', 'owing')] : []),
        button(t('broadcast:button.tasks'), 'broadcast-audience', 'tasks'),
      ],
      [button(t('broadcast:button.pick'), 'broadcast-audience', 'pick')],
      ...open.map(({ id }) => [
        button(t('broadcast:button.continue', { code: broadcastCode(id), ...PLAIN }), 'broadcast-open', id),
      ]),
      [button(t('broadcast:button.sentList'), 'broadcast-list')],
    ],
  };
}

function districtsLabel(t: Translate, { districts }: AudienceChoices): string {
  const key = districts.communes ? 'broadcast:button.communes' : 'broadcast:button.districts';
  return t(key, { total: formatCount(districts.total), ...PLAIN });
}

/** Renders the question in which of several open rounds the units owe. */
export function viewOwingRounds(t: Translate, { rounds }: AudienceChoices): View {
  return {
    text: t('broadcast:askRound'),
    buttons: rounds.map(({ id, title }) => [button(title, 'broadcast-owing', id)]),
  };
}

/** Describes an audience as it is read: "21 huyện, thành phố, thị xã; Sở Tài chính; trừ Nam Đàn". */
export function nameOf(t: Translate, { parts, exclusions }: NamedAudience): string {
  if (parts.length === 0) return t('broadcast:audience.nobody');
  const audience = listParts(t, parts);
  return exclusions.length === 0
    ? audience
    : t('broadcast:audience.minus', { audience, exclusions: listParts(t, exclusions), ...PLAIN });
}

function listParts(t: Translate, parts: readonly NamedPart[]): string {
  const units = parts.flatMap((part) => (part.kind === 'unit' ? [part.name] : []));
  const others = parts.flatMap((part) => (part.kind === 'unit' ? [] : [namePart(t, part)]));
  return [...others, ...(units.length > 0 ? [units.join(', ')] : [])].join('; ');
}

/** Names a part of an audience that is no single unit. */
function namePart(t: Translate, part: Exclude<NamedPart, { kind: 'unit' }>): string {
  switch (part.kind) {
    case 'everybody':
    case 'agencies':
    case 'enterprises':
      return t(`broadcast:audience.${part.kind}`);
    case 'districts':
      return t(part.communes ? 'broadcast:audience.communes' : 'broadcast:audience.districts', {
        total: formatCount(part.total),
      });
    case 'task':
      return t(`broadcast:audience.${part.role}`, { code: part.code });
    case 'owing':
      return t('broadcast:audience.owing', { title: part.title });
    case 'unanswered':
      return t('broadcast:audience.unanswered', { code: part.code });
  }
}

/** Renders whom the broadcast reaches, with a button for everything that can be added or taken away. */
export function viewAudience(t: Translate, preview: BroadcastPreview, choices: AudienceChoices): View {
  const { broadcast, audience, fittingGroups } = preview;
  const { id, version } = broadcast;
  const has = (kind: string, of: number): boolean =>
    broadcast.audience.parts.some((part) => part.kind === kind && (part.kind !== 'owing' || part.roundId === of));
  type Part = 'everybody' | 'districts' | 'agencies' | 'enterprises' | 'owing' | 'unanswered';
  const part = (label: string, kind: Part, of = 0): Button =>
    button(
      has(kind, of) ? t('broadcast:button.in', { name: label, ...PLAIN }) : label,
      ...(['broadcast-part', id, version, kind, of] as const),
    );
  const asked = choices.asked.find((other) => other.id !== id);
  const roles = AUDIENCE_ROLES.map((role) => {
    const name = t(`broadcast:role.${role}`, PLAIN);
    const label = broadcast.audience.roles.includes(role) ? t('broadcast:button.in', { name, ...PLAIN }) : name;
    return button(label, 'broadcast-role', id, version, role);
  });
  const groupKey = broadcast.toGroups ? 'broadcast:button.groupsOn' : 'broadcast:button.groupsOff';
  return {
    text: [
      t('broadcast:audienceScreen', { code: broadcastCode(id) }),
      reachText(t, preview),
      t('broadcast:audienceHow'),
    ].join('\n\n'),
    buttons: [
      [part(districtsLabel(t, choices), 'districts')],
      [part(t('broadcast:button.agencies'), 'agencies'), part(t('broadcast:button.everybody'), 'everybody')],
      ...(choices.enterprises === 0 ? [] : [[part(t('broadcast:button.enterprises'), 'enterprises')]]),
      ...choices.rounds.map(({ id: roundId, title }) => [
        part(
          choices.rounds.length === 1
            ? t('broadcast:button.owing')
            : t('broadcast:button.owingIn', { title, ...PLAIN }),
          'owing',
          roundId,
        ),
      ]),
      asked === undefined
        ? []
        : [
            part(
              t('broadcast:button.unanswered', { code: broadcastCode(asked.id), ...PLAIN }),
              ...(['unanswered', asked.id] as const),
            ),
          ],
      [
        button(t('broadcast:button.pick'), 'broadcast-units', id, 0),
        button(t('broadcast:button.tasks'), 'broadcast-tasks', id),
      ],
      ...inRows(roles, 2),
      fittingGroups === 0
        ? []
        : [button(t(groupKey, { total: formatCount(fittingGroups), ...PLAIN }), 'broadcast-groups', id, version)],
      audience.parts.length === 0 ? [] : [button(t('broadcast:button.done'), 'broadcast-open', id)],
    ].filter((row) => row.length > 0),
  };
}

/** Returns whom a broadcast reaches, in words. */
export function reachText(t: Translate, preview: BroadcastPreview): string {
  const { audience, people, units, withoutRecipient, unreachable, groups } = preview;
  const nobody = people + groups.length === 0;
  const blocked = people > 0 && unreachable.length === units;
  const lines = [
    t('broadcast:preview.to', { audience: nameOf(t, audience) }),
    t('broadcast:preview.roles', { roles: audience.roles.map((role) => t(`broadcast:role.${role}`)).join(', ') }),
    nobody
      ? t('broadcast:preview.nobody')
      : t('broadcast:preview.reach', { people: formatCount(people), units: formatCount(units) }),
    groups.length === 0 ? '' : t('broadcast:preview.groups', { names: groups.join(', ') }),
    withoutRecipient.length === 0
      ? ''
      : t('broadcast:preview.without', {
          total: formatCount(withoutRecipient.length),
          names: withoutRecipient.join(', '),
        }),
    unreachable.length === 0
      ? ''
      : t('broadcast:preview.unreachable', {
          total: formatCount(unreachable.length),
          names: unreachable.join(', '),
        }),
    blocked ? t('broadcast:preview.allUnreachable') : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Renders words of an audience that were not understood, with a button for each unit or round that may be meant. */
export function viewUnclear(t: Translate, preview: BroadcastPreview, { typed, units, rounds }: UnclearWords): View {
  const { id, version, audience } = preview.broadcast;
  const named = units.map((unit) => [button(unit.name, 'broadcast-unit', id, version, unit.id, 0)]);
  const without =
    audience.parts.length === 0 ? [] : [[button(t('broadcast:button.withoutUnclear'), 'broadcast-open', id)]];
  if (rounds.length > 0)
    return {
      text: t('broadcast:unclearRound', { typed }),
      buttons: [
        ...rounds.map((round) => [button(round.title, 'broadcast-part', id, version, 'owing', round.id)]),
        ...without,
      ],
    };
  const [only] = units;
  const text =
    only !== undefined && units.length === 1
      ? t('broadcast:unclearOne', { typed, unit: only.name })
      : t(only === undefined ? 'broadcast:unclearUnknown' : 'broadcast:unclear', { typed });
  return { text, buttons: [...named, ...without] };
}

/** Renders who would get a broadcast, by unit. */
export function viewPeople(t: Translate, outcome: AllowedOf<typeof listBroadcastPeople>): View {
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { code, people, units } = outcome;
  if (units.length === 0) return { text: t('broadcast:people.nobody') };
  const lines = units.map(({ name, people: told }) => {
    const names = told.map((one) =>
      t(one.unreachable ? 'broadcast:people.personUnreachable' : 'broadcast:people.person', {
        name: one.name,
        ...PLAIN,
      }),
    );
    return t('broadcast:people.unit', { unit: name, names: names.join(', ') });
  });
  return { text: [t('broadcast:people.head', { code, people: formatCount(people) }), ...lines].join('\n') };
}
