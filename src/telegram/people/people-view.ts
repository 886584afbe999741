import { codeOf } from '../../domain/text/code-of.ts';
import type { listArchive } from '../../actions/people/own-data.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import type { ProfileOutcome } from '../../actions/people/profile.ts';
import type { Role } from '../../domain/people/roles.ts';
import { KEPT_DAYS } from '../../domain/retention/periods.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { viewNoActor } from './no-actor-view.ts';
import { button, type View } from '../parts/view.ts';

type Profile = Extract<ProfileOutcome, { kind: 'profile' }>['profile'];
type Archive = AllowedOf<typeof listArchive>;

/** A profile as its owner sees it, with what can be corrected. `admin`: with the way to the archive. */
function viewProfile(t: Translate, profile: Profile, admin: boolean, suspended = false): View {
  const memberships = profile.memberships.map(({ role, unitName, from, to, delegatedBy }) => {
    const values = { role: t(`people:role.${role as Role}`), unit: unitName, from: formatDate(from) };
    if (delegatedBy !== null && to !== null)
      return t('people:membershipDelegated', { ...values, to: formatDate(to), name: delegatedBy });
    return to === null
      ? t('people:membership', values)
      : t('people:membershipEnded', { ...values, to: formatDate(to) });
  });
  const { fullName, title, registeredAt } = profile;
  const data = [button(t('people:button.ownData'), 'own-data'), button(t('people:button.erase'), 'erase-ask')];
  const facts = { fullName, title, phone: formatPhone(profile.phone) };
  return {
    text: [
      t('people:profile', { ...facts, registered: formatDate(toLocalDate(registeredAt)) }),
      ...memberships,
      ...(suspended ? [t('people:suspended')] : []),
    ].join('\n'),
    buttons: suspended
      ? [data]
      : [
          [
            button(t('people:button.editName'), 'profile-edit', 'name'),
            button(t('people:button.editPhone'), 'profile-edit', 'phone'),
          ],
          [button(t('people:button.delegate'), 'delegate'), button(t('people:button.leave'), 'duty-leave')],
          data,
          ...(admin ? [[button(t('people:button.archive'), 'archive')]] : []),
        ],
  };
}

/** Renders what became of looking at, correcting or giving up a profile. */
export function viewProfileOutcome(t: Translate, outcome: ProfileOutcome, admin: boolean): View {
  switch (outcome.kind) {
    case 'profile':
      return viewProfile(t, outcome.profile, admin, outcome.suspended);
    case 'corrected': {
      const view = viewProfile(t, outcome.profile, admin);
      return { ...view, text: `${t('people:corrected')}\n\n${view.text}` };
    }
    case 'ask':
      return { text: t(`people:ask.${outcome.field}`) };
    case 'marks-missing':
      return {
        text: t('people:marksMissing', { written: outcome.written }),
        buttons: [
          ...outcome.spellings.map((name) => [button(name, 'profile-spelling', codeOf(name))]),
          [button(t('people:button.asTyped'), 'profile-as-typed')],
        ],
      };
    case 'phone-doubted': {
      const phone = formatPhone(outcome.phone);
      return {
        text: t('people:phoneDoubted', { phone }),
        buttons: [[button(t('people:button.phone', { phone }), 'profile-phone')]],
      };
    }
    case 'refused':
      return { text: `${t(`people:refused.${outcome.field}`)}\n\n${t(`people:ask.${outcome.field}`)}` };
    case 'ask-successor':
      return { text: t('people:leaving.ask'), buttons: [[button(t('people:button.skip'), 'successor-skip')]] };
    case 'left':
      return { text: t('people:leaving.done') };
    case 'registering': {
      if (outcome.waiting === null) return { text: t('people:registrationBegun') };
      const { unitName, submittedAt } = outcome.waiting;
      return { text: t('registration:waiting', { unit: unitName, at: formatDateTime(submittedAt) }) };
    }
    case 'suspended':
    case 'stranger':
      return viewNoActor(t, outcome);
  }
}

/** Renders what an erasure takes and leaves, before it is confirmed. `pseudonym` is null for a stranger. */
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

/** Says what was erased, and until when what is kept. `keepUntil` is null where nothing official is answered for. */
export function erasedText(t: Translate, keepUntil: string | null): string {
  const days = formatCount(KEPT_DAYS.handledUpdates);
  return keepUntil === null
    ? t('people:erase.done', { days })
    : t('people:erase.doneArchived', { days, until: formatDate(keepUntil) });
}

/** Renders who erased officers were, for administrators. */
export function viewArchive(t: Translate, { identities }: Archive): View {
  if (identities.length === 0) return { text: t('people:archive.none') };
  const lines = identities.map(({ officerId, fullName, title, unitNames, keepUntil }) =>
    t('people:archive.line', {
      number: officerId,
      fullName,
      title,
      units: unitNames.join(', '),
      until: formatDate(keepUntil),
    }),
  );
  return { text: [t('people:archive.title'), ...lines].join('\n') };
}
