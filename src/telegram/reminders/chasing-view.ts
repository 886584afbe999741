import type { ChaseOutcome } from '../../actions/reminders/chase-by-hand.ts';
import { leftOutOf, urgedFor, type LeftOut } from '../../actions/reminders/list-late-units.ts';
import type { CallOutcome, showCallList, UnitToCall } from '../../actions/reminders/record-call.ts';
import { missingOf, type Missing } from '../../domain/reminders/missing.ts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatDateWithWeekday,
  formatPhone,
} from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { namesWithExcuse } from '../reports/round-lines.ts';
import { urgingLine } from './reminders-view.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';

/** Says who owes and is not urged, and why. */
export function leftOutLines(t: Translate, { excused, urging }: LeftOut): string[] {
  const agency = urgingLine(t, urging);
  const units = namesWithExcuse(
    t,
    excused.map(({ name, until }) => ({ name, excused: { until } })),
  );
  const plain = { interpolation: { escapeValue: false } };
  return [
    ...(excused.length === 0 ? [] : [t('reminders:chased.excused', { units, ...plain })]),
    ...(agency === null ? [] : [agency]),
  ];
}

/** Renders what became of chasing by hand. */
export function viewChased(t: Translate, outcome: Allowed<ChaseOutcome>): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('reminders:chased.gone') };
    case 'nothing-owed':
      return { text: t('reminders:chased.nothing') };
    case 'chased': {
      const { which, roundId, roundTitle, units, people, goesAt, atOnce, already, reminded, unreached, leftOut } =
        outcome;
      const values = { total: formatCount(units.length), people: formatCount(people), units: units.join(', ') };
      const lines = [
        t('reminders:chased.round', { title: roundTitle }),
        units.length === 0
          ? null
          : t(atOnce ? 'reminders:chased.now' : 'reminders:chased.later', { ...values, at: formatDateTime(goesAt) }),
        already.length === 0 ? null : t('reminders:chased.already', { units: already.join(', ') }),
        reminded.length === 0 ? null : t('reminders:chased.reminded', { units: reminded.join(', ') }),
        unreached.length === 0 ? null : t('reminders:chased.unreached', { units: unreached.join(', ') }),
        ...leftOutLines(t, leftOut),
      ];
      const text = lines.filter((line) => line !== null).join('\n\n');
      const label = t('reminders:button.chaseAgain', { total: formatCount(reminded.length) });
      const again =
        'roundId' in which
          ? button(label, 'chase-again', 'round', which.roundId)
          : button(label, 'chase-again', 'unit', which.obligationId);
      return {
        text,
        buttons: [
          ...(reminded.length === 0 ? [] : [[again]]),
          ...(unreached.length === 0 ? [] : [[button(t('reminders:button.calls'), 'call-list', roundId)]]),
        ],
      };
    }
  }
}

/** So many units stand on a page of the list: each takes a line or two. */
const CALLS = 10;

type CallList = AllowedOf<typeof showCallList>;

/** Renders one page of whom to call, by unit, with a button for each. */
export function viewCallList(t: Translate, outcome: CallList, page = 0): View {
  if (outcome.kind === 'not-found') return { text: t('reminders:chased.gone') };
  const { owing, units } = outcome;
  const leftOut = leftOutLines(t, leftOutOf(owing.count));
  if (units.length === 0) return { text: [t('reminders:calls.none', { title: owing.title }), ...leftOut].join('\n\n') };
  // Those who can be called come first.
  const callable = units.filter((unit) => numbersOf(unit).length > 0);
  const shown = pageOf([...callable, ...units.filter((unit) => !callable.includes(unit))], page, CALLS);
  const lines = shown.items.map((unit, at) => {
    const people = numbersOf(unit).map(({ fullName, phone }) =>
      t('reminders:calls.person', { name: fullName, phone: formatPhone(phone), ...PLAIN }),
    );
    const named = people.length === 0 ? t('reminders:calls.nobody') : people.join('; ');
    const key = missingOf(unit.obligation) === 'figures' ? 'reminders:calls.unit' : 'reminders:calls.unitDocument';
    const values = { number: shown.start + at + 1, unit: unit.obligation.unit.shortName, people: named };
    const line = t(key, values);
    return [line, lastCallText(t, unit)].filter((part) => part !== null).join('\n');
  });
  return {
    text: [
      t('reminders:calls.head', { title: owing.title, total: formatCount(units.length) }),
      ...lines,
      ...pageLines(t, shown),
      ...leftOut,
    ].join('\n'),
    buttons: pagedButtons(
      t,
      shown,
      2,
      ({ obligation }) => button(obligation.unit.shortName, 'call-open', obligation.id),
      (label, to) => button(label, 'call-page', owing.roundId, to),
    ),
  };
}

/** The people of a unit who can be called; its head is not called about a report. */
function numbersOf({ people }: UnitToCall): UnitToCall['people'] {
  return people.filter(({ phone, role }) => phone !== '' && role !== 'head');
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

/** Renders one unit to be called: its people, and the results of a call as buttons. */
export function viewCall(t: Translate, outcome: Allowed<CallOutcome>): View {
  switch (outcome.kind) {
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
      const owed = outcome.kind === 'card' && missingOf(obligation) !== null;
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
        owed ? t('reminders:calls.askResult') : null,
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
        buttons: owed ? [...results, list] : [list],
      };
    }
  }
}

/** Renders a text about who owes, to be pasted elsewhere: alone in its message, so that it can be copied as it is. */
export function viewOwingToCopy(t: Translate, outcome: CallList, now: Date): View[] {
  if (outcome.kind !== 'calls') return [viewCallList(t, outcome)];
  const { owing, issuedOn, responsible } = outcome;
  if (owing.count.urged.length === 0) return [viewCallList(t, outcome)];
  const names = (missing: Missing): string =>
    urgedFor(owing.count, missing)
      .map(({ name }) => name)
      .join(', ');
  const [figures, documents] = [names('figures'), names('signed-document')];
  const values = {
    issuedOn: issuedOn === null ? '…' : formatDate(issuedOn),
    title: owing.title,
    responsible,
    due: formatDateWithWeekday(owing.announcedOn),
    at: formatDateTime(now),
  };
  const intro = { text: t('reminders:paste.intro') };
  if (figures === '') return [intro, { text: t('reminders:paste.onlyDocuments', { ...values, units: documents }) }];
  const text = t(owing.late ? 'reminders:paste.late' : 'reminders:paste.owing', { ...values, units: figures });
  if (documents === '') return [intro, { text }];
  const both = { text, units: escapeHtml(documents), interpolation: { escapeValue: false } };
  return [intro, { text: t('reminders:paste.documents', both) }];
}
