import type { DelegateOutcome } from '../../actions/people/delegate.ts';
import { LONGEST_DELEGATION } from '../../domain/people/delegation.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { viewNoActor } from './no-actor-view.ts';
import { button, type View } from '../parts/view.ts';

const LIMITS = { months: formatCount(LONGEST_DELEGATION) };

/** Renders each step of delegating one's duty, and what is delegated. */
export function viewDelegation(t: Translate, outcome: DelegateOutcome): View {
  switch (outcome.kind) {
    case 'choose': {
      const { colleagues, delegations } = outcome;
      const now = delegations.map(({ fullName, from, to }) =>
        t('people:delegation.now', { fullName, ...days(from, to) }),
      );
      const choices = colleagues.map(({ officerId, fullName, title }) => [
        button([fullName, title].filter((part) => part !== '').join(', '), 'delegate-to', officerId),
      ]);
      const end = button(t('people:delegation.end'), 'delegate-end');
      return {
        text: [...now, ...(colleagues.length > 0 ? [t('people:delegation.choose')] : [])].join('\n\n'),
        buttons: [...(delegations.length > 0 ? [[end]] : []), ...choices],
      };
    }
    case 'nobody':
      return { text: t('people:delegation.nobody') };
    case 'ask-term': {
      const ask = t('people:delegation.askTerm', { fullName: outcome.colleague.fullName });
      const { refused } = outcome;
      return { text: refused === null ? ask : `${t(`people:delegation.refused.${refused}`, LIMITS)}\n\n${ask}` };
    }
    case 'confirm': {
      const { colleague, term } = outcome;
      return {
        text: t('people:delegation.confirm', { fullName: colleague.fullName, ...days(term.from, term.to) }),
        buttons: [
          [button(t('people:delegation.button', PLAIN), 'delegate-confirm')],
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    }
    case 'delegated': {
      const { colleague, term } = outcome;
      return { text: t('people:delegation.done', { fullName: colleague.fullName, ...days(term.from, term.to) }) };
    }
    case 'ended':
      return outcome.names.length === 0
        ? { text: t('people:delegation.none') }
        : { text: t('people:delegation.ended', { names: outcome.names.join(', ') }) };
    case 'suspended':
    case 'stranger':
      return viewNoActor(t, outcome);
    case 'not-found':
      return { text: t('people:delegation.notFound') };
  }
}

function days(from: string, to: string): { from: string; to: string } {
  return { from: formatDate(from), to: formatDate(to) };
}
