import type { MemberCard, MemberOutcome } from '../../actions/people/manage-members.ts';
import type { SuspensionOutcome } from '../../actions/people/suspend-officer.ts';
import { formatDate, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, inRows, type View } from '../parts/view.ts';

type Membership = MemberCard['membership'];

/** Renders each step of looking at and managing the people of a unit. */
export function viewMemberOutcome(t: Translate, outcome: Allowed<MemberOutcome>): View {
  switch (outcome.kind) {
    case 'list':
      return {
        text: t(outcome.memberships.length === 0 ? 'members:none' : 'members:list', { unit: outcome.unitName }),
        buttons: outcome.memberships.map((membership) => [button(labelOf(t, membership), 'member', membership.id)]),
      };
    case 'card':
      return viewCard(t, outcome);
    case 'ask-end': {
      const ask = t('members:askEnd', wordsOf(t, outcome.membership));
      return { text: outcome.refused === null ? ask : `${t(`members:refused.${outcome.refused}`)}\n\n${ask}` };
    }
    case 'confirm-end': {
      const { membership } = outcome;
      return {
        text: t('members:confirmEnd', wordsOf(t, membership)),
        buttons: [
          [button(t('members:button.confirmEnd'), 'role-end', membership.id, 'confirm')],
          [button(t('members:button.keep'), 'member', membership.id)],
        ],
      };
    }
    case 'ended':
    case 'limited':
    case 'added': {
      const { membership, role } = outcome;
      const values = {
        ...wordsOf(t, membership),
        role: t(`people:inviteRole.${role}`, PLAIN),
        to: dayOf(membership.to),
      };
      return {
        text: t(`members:${outcome.kind}`, values),
        buttons: [[button(t('members:button.back'), 'members', membership.unit.id)]],
      };
    }
    case 'last-admin':
      return { text: t('members:lastAdmin') };
    case 'not-found':
      return { text: t('members:notFound') };
  }
}

/** Renders what became of suspending an officer, or of restoring one. */
export function viewSuspension(t: Translate, outcome: Allowed<SuspensionOutcome>): View {
  switch (outcome.kind) {
    case 'suspended':
    case 'restored':
    case 'unchanged':
      return {
        text: t(`members:${outcome.kind}`, wordsOf(t, outcome.membership)),
        buttons: [[button(t('members:button.back'), 'members', outcome.membership.unit.id)]],
      };
    case 'last-admin':
      return { text: t('members:lastAdmin') };
    case 'not-found':
      return { text: t('members:notFound') };
  }
}

/** Renders a role of somebody, with what whoever looks may do about it. */
function viewCard(t: Translate, { membership, mayEnd, mayAdd, maySuspend }: MemberCard): View {
  const { id, officer, from, to, delegated } = membership;
  const lines = [
    t('members:card', {
      ...wordsOf(t, membership),
      title: officer.title,
      phone: formatPhone(officer.phone),
      from: formatDate(from),
    }),
    to === null ? '' : t(delegated ? 'members:delegatedUntil' : 'members:until', { to: formatDate(to) }),
    officer.state === 'suspended' ? t('members:isSuspended') : '',
  ];
  const suspended = officer.state === 'suspended';
  const suspension = suspended
    ? button(t('members:button.restore'), 'member-restore', id)
    : button(t('members:button.suspend'), 'member-suspend', id);
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    buttons: [
      ...inRows(
        mayAdd.map((role) =>
          button(t('members:button.add', { role: t(`people:inviteRole.${role}`), ...PLAIN }), 'role-add', id, role),
        ),
        1,
      ),
      ...(mayEnd
        ? [
            [
              button(t('members:button.date'), 'role-end', id, 'date'),
              button(t('members:button.end'), 'role-end', id, 'ask'),
            ],
          ]
        : []),
      ...(maySuspend ? [[suspension]] : []),
      [button(t('members:button.back'), 'members', membership.unit.id)],
    ],
  };
}

function labelOf(t: Translate, { officer, role }: Membership): string {
  const label = t('members:label', { fullName: officer.fullName, role: t(`people:inviteRole.${role}`), ...PLAIN });
  return officer.state === 'suspended' ? t('members:labelSuspended', { label, ...PLAIN }) : label;
}

function wordsOf(t: Translate, { officer, role, unit }: Membership): { fullName: string; role: string; unit: string } {
  return { fullName: officer.fullName, role: t(`people:inviteRole.${role}`, PLAIN), unit: unit.name };
}

function dayOf(day: string | null): string {
  return day === null ? '' : formatDate(day);
}
