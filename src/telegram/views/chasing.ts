import type { ChaseOutcome } from '../../actions/reminders/chase-by-hand.ts';
import type { UrgingLetterOutcome } from '../../actions/reminders/draft-urging-letter.ts';
import type { LetterOutcome } from '../../actions/reminders/issue-letter.ts';
import type { CallOutcome, showCallList, UnitToCall } from '../../actions/reminders/record-call.ts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatDateWithWeekday,
  formatPhone,
} from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { button, inRows, type View } from './view.ts';

/** What became of chasing by hand. */
export function viewChased(t: Translate, outcome: ChaseOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'not-found':
      return { text: t('reminders:chased.gone') };
    case 'nothing-owed':
      return { text: t('reminders:chased.nothing') };
    case 'chased': {
      const { roundId, units, people, goesAt, atOnce, already, unreached } = outcome;
      const values = { total: formatCount(units.length), people: formatCount(people), units: units.join(', ') };
      const lines = [
        units.length === 0
          ? null
          : t(atOnce ? 'reminders:chased.now' : 'reminders:chased.later', { ...values, at: formatDateTime(goesAt) }),
        already.length === 0 ? null : t('reminders:chased.already', { units: already.join(', ') }),
        unreached.length === 0 ? null : t('reminders:chased.unreached', { units: unreached.join(', ') }),
      ];
      const text = lines.filter((line) => line !== null).join('\n\n');
      return unreached.length === 0
        ? { text }
        : { text, buttons: [[button(t('reminders:button.calls'), 'call-list', roundId)]] };
    }
  }
}

type CallList = Awaited<ReturnType<typeof showCallList>>;

/** Whom to call, by unit, with a button for each. */
export function viewCallList(t: Translate, outcome: CallList): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  if (outcome.kind === 'not-found') return { text: t('reminders:chased.gone') };
  const { owing, units } = outcome;
  if (units.length === 0) return { text: t('reminders:calls.none', { title: owing.title }) };
  const lines = units.map((unit) => {
    const people = unit.people
      .filter(({ phone, role }) => phone !== '' && role !== 'head')
      .map(({ fullName, phone }) =>
        t('reminders:calls.person', { name: fullName, phone: formatPhone(phone), ...PLAIN }),
      );
    const named = people.length === 0 ? t('reminders:calls.nobody') : people.join('; ');
    const line = t('reminders:calls.unit', { unit: unit.obligation.unit.shortName, people: named });
    return [line, lastCallText(t, unit)].filter((part) => part !== null).join('\n');
  });
  return {
    text: [t('reminders:calls.head', { title: owing.title, total: formatCount(units.length) }), ...lines].join('\n'),
    buttons: inRows(
      units.slice(0, 60).map(({ obligation }) => button(obligation.unit.shortName, 'call-open', obligation.id)),
      2,
    ),
  };
}

function lastCallText(t: Translate, { lastCall }: UnitToCall): string | null {
  if (lastCall === null) return null;
  const { at, state, promisedOn, note } = lastCall;
  if (state !== 'promised' && state !== 'spoken' && state !== 'no-answer') return null;
  const day = promisedOn === null ? '' : formatDate(promisedOn);
  const line = t('reminders:calls.last', {
    at: formatDateTime(at),
    result: t(`reminders:calls.result.${state}`, { day }),
  });
  return note === null
    ? line
    : t('reminders:log.note', { line, note: escapeHtml(note), interpolation: { escapeValue: false } });
}

/** One unit to be called: its people, and the results of a call as buttons. */
export function viewCall(t: Translate, outcome: CallOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'not-found':
      return { text: t('reminders:chased.nothing') };
    case 'ask-promise': {
      const unit = outcome.unit.obligation.unit.shortName;
      const ask = t('reminders:calls.askPromise', { unit });
      return {
        text: outcome.refused ? t('reminders:calls.promiseRefused') : ask,
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    }
    case 'card':
    case 'recorded': {
      const { obligation, people } = outcome.unit;
      const lines = people.map(({ fullName: name, title, phone, role, unreachable }) => {
        const values = {
          role: t(`reminders:calls.role.${role}`),
          name,
          title,
          phone: phone === '' ? t('reminders:calls.nobody') : formatPhone(phone),
        };
        const line = t(title === '' ? 'reminders:calls.cardPerson' : 'reminders:calls.cardPersonTitle', values);
        return unreachable ? t('reminders:calls.unreachable', { line, interpolation: { escapeValue: false } }) : line;
      });
      const text = [
        outcome.kind === 'recorded' ? t('reminders:calls.recorded') : null,
        t('reminders:calls.card', { unit: obligation.unit.name, title: obligation.round.title }),
        lines.length === 0 ? t('reminders:calls.nobody') : lines.join('\n'),
        lastCallText(t, outcome.unit),
        outcome.kind === 'recorded' ? null : t('reminders:calls.askResult'),
      ];
      const results = [
        [button(t('reminders:button.promised'), 'call-promise', obligation.id)],
        [
          button(t('reminders:button.spoken'), 'call-result', obligation.id, 'spoken'),
          button(t('reminders:button.noAnswer'), 'call-result', obligation.id, 'no-answer'),
        ],
      ];
      const list = [button(t('reminders:button.calls'), 'call-list', obligation.round.id)];
      return {
        text: text.filter((part) => part !== null).join('\n\n'),
        buttons: outcome.kind === 'recorded' ? [list] : [...results, list],
      };
    }
  }
}

/** A text about who owes, to be pasted elsewhere: alone in its message, so that it can be copied as it is. */
export function viewPasteText(t: Translate, outcome: CallList, now: Date): View[] {
  if (outcome.kind !== 'calls') return [viewCallList(t, outcome)];
  const { owing, issuedOn, responsible } = outcome;
  if (owing.units.length === 0) return [viewCallList(t, outcome)];
  const text = t(owing.late ? 'reminders:paste.late' : 'reminders:paste.owing', {
    ...{ issuedOn: issuedOn === null ? '…' : formatDate(issuedOn), title: owing.title, responsible },
    ...{ due: formatDateWithWeekday(owing.announcedOn), at: formatDateTime(now) },
    units: owing.units.map(({ unit }) => unit.shortName).join(', '),
  });
  return [{ text: t('reminders:paste.intro') }, { text }];
}

/** Asking for the number of a letter, and that it was noted. */
export function viewLetter(t: Translate, outcome: LetterOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'not-found':
      return { text: t('reminders:chased.nothing') };
    case 'ask-number':
      return {
        text: t('reminders:letter.ask', { units: outcome.units.join(', ') }),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'noted':
      return { text: t('reminders:letter.noted', { number: outcome.number, units: outcome.units.join(', ') }) };
  }
}

/** The drafted letter and the list for calls, as files. */
export function viewUrgingLetter(t: Translate, outcome: UrgingLetterOutcome): View[] {
  switch (outcome.kind) {
    case 'drafted': {
      const { title, year, units, letter, calls } = outcome;
      return [
        {
          text: t('reminders:letter.drafted', { title, total: formatCount(units) }),
          file: { name: `du-thao-cong-van-don-doc-${year}.docx`, content: letter },
        },
        { text: '', file: { name: `danh-sach-goi-dien-${year}.xlsx`, content: calls } },
      ];
    }
    case 'nothing':
      return [{ text: t('reminders:letter.nothing', { title: outcome.title }) }];
    case 'not-found':
      return [{ text: t('reminders:chased.gone') }];
    case 'forbidden':
      return [viewForbidden(t, 'whoCoordinator')];
  }
}
