import { codeOf } from '../../domain/text/code-of.ts';
import type { ApprovedAs } from '../../actions/registration/decide-registration.ts';
import type { RegistrationCard } from '../../actions/registration/registration-card.ts';
import { formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders a registration as its approver reads it: what was entered, what is known beside it, and the decisions. */
export function viewRegistrationCard(t: Translate, card: RegistrationCard): View {
  const body = t('registration:card.body', {
    fullName: card.fullName ?? '',
    title: card.title ?? '',
    unit: card.unitName ?? '',
    phone: formatPhone(card.phone ?? ''),
    at: card.submittedAt === null ? '' : formatDateTime(card.submittedAt),
  });
  const role = card.invitedAs ?? card.asked;
  const asked = t(card.invitedAs === null ? 'registration:card.asked' : 'registration:card.invited', {
    role: role === null ? '' : t(`people:inviteRole.${role}`),
  });
  return {
    text: [
      t('registration:card.title'),
      [body, ...(role === null ? [] : [asked])].join('\n'),
      ...knownLines(t, card),
      ...verifyLines(t, card),
    ].join('\n\n'),
    buttons: card.state === 'submitted' ? decisions(t, card) : [],
  };
}

/** What is not certain of who registers: a phone that was only typed may be anybody's, whatever list it agrees with. */
function verifyLines(t: Translate, { phone, phoneShared, telegramName }: RegistrationCard): string[] {
  const lines = [
    telegramName === null || telegramName === '' ? null : t('registration:card.telegramName', { name: telegramName }),
    phoneShared
      ? t('registration:card.phoneShared')
      : t('registration:card.phoneTyped', { phone: formatPhone(phone ?? '') }),
  ];
  return [lines.filter((line) => line !== null).join('\n')];
}

/** What the letter of the unit, its people and others who look alike say about it. */
function knownLines(t: Translate, card: RegistrationCard): string[] {
  const { expected, namesOthers, contacts, alike, phoneShared } = card;
  const lines: string[] = [];
  if (expected !== null) {
    const { fullName, title, phone, role, agreement } = expected;
    const named = { fullName, title, phone: phone === null ? '' : formatPhone(phone) };
    const values = { ...named, role: t(`people:inviteRole.${role}`) };
    const typed = agreement !== 'name' && !phoneShared;
    lines.push(
      t(typed ? `registration:card.typedAsExpected.${agreement}` : `registration:card.expected.${agreement}`, values),
    );
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
  const { id, grantable, spellings } = card;
  const approve = (label: string, role: ApprovedAs): Button[][] =>
    grantable.includes(role === 'successor' ? 'contact' : role)
      ? [[button(label, 'registration-approve', id, role)]]
      : [];
  const spelled = spellings.map((fullName) => [
    button(t('registration:button.spell', { fullName }), 'registration-spell', id, codeOf(fullName)),
  ]);
  return [
    ...spelled,
    ...approvals(t, card, approve),
    [button(t('registration:button.refuse'), 'registration-refuse', id)],
  ];
}

/** Returns the buttons that approve a registration: for what was asked first, then for what else may be meant. */
function approvals(
  t: Translate,
  { invitedAs, expected, asked, askable, contacts, phoneShared }: RegistrationCard,
  approve: (label: string, role: ApprovedAs) => Button[][],
): Button[][] {
  // Somebody invited, or named by the unit's letter, is approved in one tap as what was meant.
  const meant = invitedAs ?? expected?.role;
  const others = contacts.filter(({ role }) => role === 'contact');
  if (meant !== undefined && (meant !== 'contact' || others.length === 0))
    return approve(t(phoneShared ? 'registration:button.approve' : 'registration:button.approveCalled'), meant);
  const roles = asked === null ? [] : [asked, ...askable.filter((role) => role !== asked)];
  const reporting = roles.every((role) => role === 'contact' || role === 'head');
  const [first] = others;
  return roles.flatMap((role): Button[][] => {
    switch (role) {
      case 'deputy':
        return [];
      // Whoever asks to report for a unit is not offered to lead it.
      case 'head':
        return role === asked ? approve(t('registration:button.approveHead'), 'head') : [];
      case 'contact':
        if (!reporting) return approve(t('registration:button.approveContact'), 'contact');
        if (first === undefined)
          return approve(
            t(asked === 'contact' ? 'registration:button.approve' : 'registration:button.approveContact'),
            'contact',
          );
        return [
          ...approve(t('registration:button.approveSuccessor', { fullName: first.fullName }), 'successor'),
          ...approve(t('registration:button.approveDeputy'), 'deputy'),
        ];
      case 'coordinator':
        return approve(t('registration:button.approveCoordinator'), 'coordinator');
      case 'leader':
        return approve(t('registration:button.approveLeader'), 'leader');
    }
  });
}
