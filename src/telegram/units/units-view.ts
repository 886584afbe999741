import type { InvitationWords, InviteOutcome } from '../../actions/invitations/invite.ts';
import type { UnitCard } from '../../actions/units/show-unit.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { INVITATION_USES } from '../../domain/people/invitation.ts';
import { formatCount, formatDate, formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { joinButtons, joinOffer } from './join-round-view.ts';
import { questionButton } from '../parts/reading-data.ts';
import { obligationState } from '../status/obligation-state.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/**
 * Renders a unit with its history, who acts for it and how its reports stand, and what whoever looks may do about it.
 */
export function viewUnitCard(t: Translate, card: UnitCard, isDayOff: IsDayOff): View {
  const { unit, members, invitable, managing, changing, obligations, openObstacles, invitations, planned, ended } =
    card;
  const joining = card.joinable.length === 0 ? [] : [joinOffer(t, card.joinable)];
  const lines = members.map(({ fullName, title, phone, role, unreachable, standsInUntil }) => {
    const values = { role: t(`people:role.${role}`), fullName, title, phone: formatPhone(phone) };
    const member = t(unreachable ? 'people:unit.memberUnreachable' : 'people:unit.member', values);
    return standsInUntil === null
      ? member
      : `${member} ${t('people:unit.standsIn', { until: formatDate(standsInUntil) })}`;
  });
  const reports = obligations.map(({ obligation, questions }) => {
    const { round, locked } = obligation;
    const line = t('units:card.report', {
      title: round.title,
      state: obligationState(t, obligation, questions, isDayOff),
    });
    return locked ? `${line} ${t('status:closed')}` : line;
  });
  const obstacles = openObstacles > 0 ? [t('units:card.obstacles', { total: formatCount(openObstacles) })] : [];
  const changes = planned.map(({ change, effectiveOn }) =>
    t(`units:card.planned.${change.kind}`, { on: formatDate(effectiveOn) }),
  );
  const invite = invitable.map((role) => button(t(`people:invite.button.${role}`, PLAIN), 'invite', unit.id, role));
  return {
    text: [
      `<b>${t('people:unit.title', { unit: unit.name })}</b>`,
      ...[historyLines(t, card).join('\n')].filter((part) => part !== ''),
      ...(lines.length > 0 ? lines : ended ? [] : [t('people:unit.nobody')]),
      ...[[...reports, ...obstacles, ...changes].join('\n')].filter((part) => part !== ''),
      ...joining,
    ].join('\n\n'),
    buttons: [
      [
        button(t('people:unit.status'), 'unit-status', unit.id),
        ...(managing ? [button(t('members:button.manage'), 'members', unit.id)] : []),
      ],
      waysToPlan(t, unit.id),
      ...joinButtons(t, unit.id, card.joinable),
      ...inRows(invite, 1),
      ...invitations.map(({ id, role, expiresAt }) => [
        button(
          t('units:card.withdraw', {
            role: t(`people:inviteRole.${role}`),
            until: formatDateTime(expiresAt),
            ...PLAIN,
          }),
          'invitation-withdraw',
          id,
        ),
      ]),
      ...(changing && !ended
        ? [
            [
              button(t('units:button.rename'), 'unit-change', unit.id, 'rename'),
              button(t('units:button.end'), 'unit-change', unit.id, 'end'),
            ],
          ]
        : []),
      ...(changing ? planned.map(({ id }) => [button(t('units:button.cancel'), 'unit-change-cancel', id)]) : []),
    ],
  };
}

/** Renders a unit whose people are not shown: what the plan says of it is there for everybody. */
export function viewHiddenUnit(t: Translate, { unitId, name }: { unitId: number; name: string }): View {
  return { text: t('people:unit.hidden', { unit: name }), buttons: [waysToPlan(t, unitId)] };
}

/** What the plan says of a unit. */
function waysToPlan(t: Translate, unit: number): Button[] {
  return [
    questionButton(t('units:button.duties'), { kind: 'duties', unit }),
    questionButton(t('common:button.tasks'), { kind: 'tasks', unit }),
  ];
}

/** Since and until when it exists, what it was called before, and which units it follows or is followed by. */
function historyLines(t: Translate, { history, ended }: UnitCard): string[] {
  const { validFrom, validTo, earlierNames, successors, predecessors } = history;
  const names = (units: readonly { name: string }[]): string => units.map(({ name }) => name).join('; ');
  return [
    ...(!ended || validTo === null ? [] : [t('units:card.until', { on: formatDate(validTo) })]),
    ...(successors.length === 0 ? [] : [t('units:card.successors', { names: names(successors) })]),
    ...(validFrom === null ? [] : [t('units:card.since', { on: formatDate(validFrom) })]),
    ...(predecessors.length === 0 ? [] : [t('units:card.predecessors', { names: names(predecessors) })]),
    ...earlierNames.map(({ name, validTo: until }) => t('units:card.earlier', { name, on: formatDate(until) })),
  ];
}

/**
 * Renders the units of open rounds without anybody who reports for them; `planned`: what is to be said of units to
 * come.
 */
export function viewUnitsWithoutContact(
  t: Translate,
  units: readonly { id: number; shortName: string }[],
  planned: readonly string[],
  ways: NonNullable<View['buttons']>,
  page: number,
): View {
  const lacking =
    units.length === 0 ? t('people:unit.allHave') : t('people:unit.without', { total: formatCount(units.length) });
  const shown = pageOf(units, page, SHORT_PAGE);
  const text = [
    lacking,
    ...[planned.join('\n')].filter((part) => part !== ''),
    ...pageLines(t, shown),
    t('people:unit.ask'),
  ].join('\n\n');
  if (units.length === 0) return { text, buttons: ways };
  return {
    text,
    buttons: [
      ...pagedButtons(
        t,
        shown,
        3,
        ({ id, shortName }) => button(shortName, 'unit-card', id),
        (label, to) => button(label, 'units-without', to),
      ),
      ...ways,
    ],
  };
}

/** Returns what stands on the QR picture of an invitation. */
export function invitationWords(t: Translate): InvitationWords {
  return (invitation) => ({
    title: invitation.unitName,
    purpose: t('people:invite.picture.purpose', { role: t(`people:inviteRole.${invitation.role}`, PLAIN), ...PLAIN }),
    validity: t('people:invite.picture.validity', {
      until: formatDateTime(invitation.expiresAt),
      uses: formatCount(INVITATION_USES),
      ...PLAIN,
    }),
  });
}

/** Renders an invitation as its maker gets it: the link, what to put into a letter, and the QR picture. */
export function viewInvitation(
  t: Translate,
  { invitation, link, picture }: Extract<InviteOutcome, { kind: 'invited' }>,
): View[] {
  const values = {
    role: t(`people:inviteRole.${invitation.role}`, PLAIN),
    unit: invitation.unitName,
    until: formatDateTime(invitation.expiresAt),
    uses: formatCount(INVITATION_USES),
    link,
  };
  return [
    {
      text: t('people:invite.made', values),
      buttons: [[button(t('people:invite.withdraw'), 'invitation-withdraw', invitation.id)]],
    },
    { text: t('people:invite.letter', values) },
    { text: '', file: { name: 'ma-qr-dang-ky.png', content: picture, picture: true } },
  ];
}
