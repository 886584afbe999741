import type { InviteOutcome } from '../../actions/invitations/invite.ts';
import type { UnitCard } from '../../actions/people/show-unit.ts';
import { INVITATION_USES } from '../../domain/people/invitation.ts';
import type { Role } from '../../domain/people/roles.ts';
import { formatCount, formatDate, formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import { button, inRows, type View } from './view.ts';

/** A unit with who acts for it, and the ways to invite somebody. */
export function viewUnitCard(t: Translate, { unit, members, invitable, managing }: UnitCard): View {
  const lines = members.map(({ fullName, title, phone, role, unreachable, standsInUntil }) => {
    const values = { role: t(`people:role.${role as Role}`), fullName, title, phone: formatPhone(phone) };
    const member = t(unreachable ? 'people:unit.memberUnreachable' : 'people:unit.member', values);
    return standsInUntil === null
      ? member
      : `${member} ${t('people:unit.standsIn', { until: formatDate(standsInUntil) })}`;
  });
  const invite = invitable.map((role) => button(t(`people:invite.button.${role}`, PLAIN), 'invite', unit.id, role));
  return {
    text: [
      `<b>${t('people:unit.title', { unit: unit.name })}</b>`,
      ...(lines.length > 0 ? lines : [t('people:unit.nobody')]),
    ].join('\n\n'),
    buttons: [
      [
        button(t('people:unit.status'), 'unit-status', unit.id),
        ...(managing ? [button(t('members:button.manage'), 'members', unit.id)] : []),
      ],
      ...inRows(invite, 1),
    ],
  };
}

/** The units of open rounds without anybody who reports for them. */
export function viewUnitsWithoutContact(
  t: Translate,
  units: readonly { id: number; shortName: string }[],
  mayImport: boolean,
): View {
  const ways = mayImport ? [[button(t('people:contacts.begin'), 'contact-list')]] : [];
  if (units.length === 0) return { text: `${t('people:unit.allHave')}\n\n${t('people:unit.ask')}`, buttons: ways };
  return {
    text: `${t('people:unit.without', { total: formatCount(units.length) })}\n\n${t('people:unit.ask')}`,
    buttons: [
      ...inRows(
        units.slice(0, 30).map(({ id, shortName }) => button(shortName, 'unit-card', id)),
        3,
      ),
      ...ways,
    ],
  };
}

/** An invitation as its maker gets it: the link, what to put into a letter, and the QR picture. */
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
