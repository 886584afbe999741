import type { RoundCard } from '../../actions/rounds/close-round.ts';
import { isHandedIn } from '../../domain/documents/signed-document.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { linesApart } from '../reports/round-lines.ts';
import { dueText } from '../reports/due-text.ts';
import { pagedButtons, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';

type Obligation = RoundCard['obligations'][number];

/** Renders a round with how far its units are, and what can be done with it. */
export function viewRoundCard(t: Translate, { round, obligations, numbers }: RoundCard, isDayOff: IsDayOff): View {
  const corrections = obligations.filter(({ correction }) => correction === 'submitted').length;
  const closed = round.state === 'closed';
  const reopened = obligations.filter(({ locked }) => closed && !locked).map(({ unit }) => unit.shortName);
  const lines = [
    t('obligations:round.head', {
      title: round.title,
      closing: formatDate(round.closingOn),
      due: dueText(round.dueOn, isDayOff),
    }),
    t('obligations:round.counts', {
      total: formatCount(numbers.all),
      approved: formatCount(numbers.approved),
      waiting: formatCount(numbers.submitted),
      owing: formatCount(numbers.missing),
    }),
    ...linesApart(t, numbers, null),
    corrections === 0 ? null : t('obligations:round.corrections', { total: formatCount(corrections) }),
    round.asksSignOff ? t('obligations:round.asksSignOff') : null,
    closed ? t('obligations:round.closed') : null,
    reopened.length > 0 ? t('obligations:round.reopened', { units: reopened.join(', ') }) : null,
  ];
  const lock = button(
    t(closed ? 'obligations:button.lockAgain' : 'obligations:button.lock'),
    'round-lock',
    round.id,
    'ask',
  );
  return {
    text: lines.filter((line) => line !== null).join('\n'),
    buttons: [
      [button(t('obligations:button.units'), 'round-units', round.id, 0)],
      ...(closed
        ? []
        : [[button(t('reminders:button.ladderOf', { title: round.title, ...PLAIN }), 'ladder', round.id)]]),
      ...(closed && reopened.length === 0 ? [] : [[lock]]),
    ],
  };
}

/** Renders the units of a round, each with where it stands. */
export function viewRoundUnits(t: Translate, { round, obligations }: RoundCard, page: number): View {
  const collator = new Intl.Collator('vi');
  const sorted = [...obligations].sort((a, b) => collator.compare(a.unit.shortName, b.unit.shortName));
  const shown = pageOf(sorted, page, SHORT_PAGE);
  return {
    text: [
      t('obligations:round.units', { title: round.title, page: shown.at + 1, pages: shown.pages }),
      ...shown.items.map((obligation) => `${obligation.unit.shortName}: ${stateText(t, obligation)}`),
      '',
      t('obligations:round.chooseUnit'),
    ].join('\n'),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        3,
        ({ id, unit }) => button(unit.shortName, 'round-unit', id),
        (label, to) => button(label, 'round-units', round.id, to),
      ),
      [button(t('common:button.back'), 'round-card', round.id)],
    ],
  };
}

/** Renders one unit of a round, with what a coordinator may do for it. */
export function viewRoundUnit(t: Translate, obligation: Obligation, isDayOff: IsDayOff): View {
  const { id, unit, round, locked, state, report, excused, waivedReason, correction } = obligation;
  const lines = [
    t('obligations:unit.head', { unit: unit.name, title: round.title, state: stateText(t, obligation) }),
    excused === null
      ? null
      : t('obligations:excused', {
          until: formatDate(excused.until),
          due: dueText(round.dueOn, isDayOff),
          reason: excused.reason,
        }),
    waivedReason === null ? null : t('obligations:unit.waivedReason', { reason: waivedReason }),
    locked ? t('obligations:unit.locked') : null,
  ];
  const open = report !== null && isHandedIn(report.state);
  return {
    text: lines.filter((line) => line !== null).join('\n'),
    buttons: [
      ...(open ? [[button(t('obligations:button.seeReport'), 'review-open', report.id)]] : []),
      ...(locked ? [[button(t('obligations:button.reopen'), 'round-reopen', id)]] : []),
      ...(!locked && isOwing(state) ? [[button(t('obligations:button.waive'), 'round-waive', id)]] : []),
      ...(!locked && state === 'waived' ? [[button(t('obligations:button.unwaive'), 'round-unwaive', id)]] : []),
      ...(!locked && state === 'approved' && correction === 'none'
        ? [[button(t('obligations:button.reopen'), 'review-reopen', id)]]
        : []),
      [button(t('common:button.call'), 'call-open', id), button(t('common:button.back'), 'round-units', round.id, 0)],
    ],
  };
}

/** Where an obligation stands, in a few words. */
function stateText(t: Translate, { state, correction, answered, excused }: Obligation): string {
  const words = t(`obligations:state.${state}`);
  const extra = [
    correction === 'none' ? null : t('obligations:state.correcting'),
    state === 'drafting' && answered !== null ? t('obligations:state.given', { given: answered.given }) : null,
    excused === null ? null : t('obligations:state.excused', { until: formatDate(excused.until) }),
  ].filter((part) => part !== null);
  return [words, ...extra].join(', ');
}
