import type { ApprovedAs } from '../../actions/registration/decide-registration.ts';
import type { RegistrationCard } from '../../actions/registration/registration-card.ts';
import { isHeadTitle } from '../../domain/people/same-person.ts';
import { formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { button, type Button, type View } from './view.ts';

/** A registration as its approver reads it: what was entered, what is known beside it, and the decisions. */
export function viewRegistrationCard(t: Translate, card: RegistrationCard): View {
  const body = t('registration:card.body', {
    fullName: card.fullName ?? '',
    title: card.title ?? '',
    unit: card.unitName ?? '',
    phone: formatPhone(card.phone ?? ''),
    at: card.submittedAt === null ? '' : formatDateTime(card.submittedAt),
  });
  const invited =
    card.invitedAs === null ? [] : [t('registration:card.invited', { role: t(`people:inviteRole.${card.invitedAs}`) })];
  return {
    text: [t('registration:card.title'), [body, ...invited].join('\n'), ...besides(t, card)].join('\n\n'),
    buttons: card.state === 'submitted' ? decisions(t, card) : [],
  };
}

/** What the letter of the unit, its people and others who look alike say about it. */
function besides(t: Translate, { expected, namesOthers, contacts, alike }: RegistrationCard): string[] {
  const lines: string[] = [];
  if (expected !== null) {
    const { fullName, title, phone, role, agreement } = expected;
    const named = { fullName, title, phone: phone === null ? '' : formatPhone(phone) };
    const values = { ...named, role: t(`people:inviteRole.${role}`) };
    lines.push(t(`registration:card.expected.${agreement}`, values));
  }
  if (namesOthers) lines.push(t('registration:card.namesOthers'));
  for (const { fullName, title, phone } of contacts)
    lines.push(t('registration:card.hasContact', { fullName, title, phone: formatPhone(phone) }));
  for (const { fullName, unitNames, waiting, agreement } of alike) {
    const values = { fullName, units: unitNames.join(', ') };
    const state = waiting ? 'waiting' : 'registered';
    lines.push(t(`registration:card.alike.${agreement}`, { ...values, state: t(`registration:card.alike.${state}`) }));
  }
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** The most likely decision first; only what the reader may decide. */
function decisions(t: Translate, card: RegistrationCard): Button[][] {
  const { id, grantable } = card;
  const approve = (label: string, role: ApprovedAs): Button[][] =>
    grantable.includes(role === 'successor' ? 'contact' : role)
      ? [[button(label, 'registration-approve', id, role)]]
      : [];
  return [...approvals(t, card, approve), [button(t('registration:button.refuse'), 'registration-refuse', id)]];
}

function approvals(
  t: Translate,
  { invitedAs, expected, coordinating, contacts, title }: RegistrationCard,
  approve: (label: string, role: ApprovedAs) => Button[][],
): Button[][] {
  // Somebody invited, or named by the unit's letter, is approved in one tap as what was meant.
  const meant = invitedAs ?? expected?.role;
  const others = contacts.filter(({ role }) => role === 'contact');
  if (meant !== undefined && (meant !== 'contact' || others.length === 0))
    return approve(t('registration:button.approve'), meant);
  if (coordinating) {
    return [
      ...approve(t('registration:button.approveCoordinator'), 'coordinator'),
      ...approve(t('registration:button.approveContact'), 'contact'),
    ];
  }
  const [first] = others;
  const head = isHeadTitle(title ?? '') ? approve(t('registration:button.approveHead'), 'head') : [];
  if (first === undefined) return [...head, ...approve(t('registration:button.approve'), 'contact')];
  return [
    ...head,
    ...approve(t('registration:button.approveSuccessor', { fullName: first.fullName }), 'successor'),
    ...approve(t('registration:button.approveDeputy'), 'deputy'),
  ];
}
