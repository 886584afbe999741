import type { RoundStatus, UnitStatus } from '../../actions/status/show-status.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { LocalDate } from '../../domain/text/local-date.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { openMark } from '../documents/documents-view.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { isExcused } from '../../domain/reporting/excused.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { chasesText, moreChases } from '../reminders/chase-log-view.ts';
import { chartButton } from '../pictures/picture.ts';
import { chaseButtons, reachLine, urgingLine } from '../reminders/reminders-view.ts';
import { dueText } from '../reports/due-text.ts';
import { linesApart } from '../reports/round-lines.ts';
import { marksOfRounds, type MarkLabel } from '../reports/round-mark.ts';
import { questionButton } from '../parts/reading-data.ts';
import { obligationState } from './obligation-state.ts';
import { button, type Button, type View } from '../parts/view.ts';

type Obligation = RoundStatus['own'][number];

/**
 * Renders how far rounds are, each in a message; their buttons name the round where there are several. Under the last is
 * the way to the year that was locked before them.
 */
export function viewRoundStatuses(
  t: Translate,
  rounds: readonly RoundStatus[],
  { lockedYear, now, isDayOff }: { lockedYear: number | null; now: Date; isDayOff: IsDayOff },
): View[] {
  const markOf = marksOfRounds(t, rounds);
  return rounds.map((status, at) => {
    const view = viewRoundStatus(t, status, markOf(status.round.id), now, isDayOff);
    if (lockedYear === null || at < rounds.length - 1) return view;
    const label = t('status:lockedYear', { year: String(lockedYear) });
    return {
      ...view,
      buttons: [...(view.buttons ?? []), [questionButton(label, { kind: 'round', year: lockedYear })]],
    };
  });
}

/** Counts for everybody, names for those who may see them, and the asker's own units. */
function viewRoundStatus(t: Translate, status: RoundStatus, mark: MarkLabel, now: Date, isDayOff: IsDayOff): View {
  const { round, numbers, units, own } = status;
  const head = t(round.imported ? 'status:roundImported' : 'status:round', {
    title: round.title,
    at: formatDateTime(now),
    submitted: formatCount(numbers['handed-in']),
    total: formatCount(numbers.all),
    approved: formatCount(numbers.approved),
    due: dueText(round.dueOn, isDayOff),
  });
  const questionsOfUnit = ({ unit }: Obligation): number => questionsAskedOf(round.form, round.year, unit.key).length;
  const lines = own.map((obligation) =>
    t('status:own', {
      unit: obligation.unit.name,
      state: obligationState(t, obligation, questionsOfUnit(obligation), isDayOff),
    }),
  );
  const owing = numbers.missing + numbers.returned + numbers.excused;
  const urged = status.mayChase && units !== null ? units.urged : [];
  const parts = [
    round.state === 'closed' && !round.imported ? `${head} ${t('status:closed')}` : head,
    owing === 0 && !round.imported ? t('status:allIn') : null,
    missingLine(t, status),
    ...linesApart(t, numbers, units),
    ...documentLines(t, status),
    reachLine(t, urged),
    urgingLine(t, status.mayChase && units !== null ? units.urging : []),
    ...lines,
    units === null ? t('status:othersHidden') : null,
  ];
  const enter =
    status.mayEnter && owing > 0 ? [[button(mark(t('documents:button.enter')), 'entry-units', round.id)]] : [];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [
      ...(units === null ? [] : [...chaseButtons(t, round.id, urged, mark), ...enter]),
      [chartButton(t, 'reports', round.id, mark)],
    ],
  };
}

/** Who has never handed in and has no excuse, with how far they are; null where there is nobody. */
function missingLine(t: Translate, { numbers, units, late, answered }: RoundStatus): string | null {
  const total = formatCount(numbers.missing);
  if (numbers.missing === 0) return null;
  if (units === null) return t(late ? 'status:missingLate' : 'status:missing', { total });
  const names = units.missing.map(({ name, filledId }) => {
    const count = filledId === null ? undefined : answered.get(filledId);
    return count === undefined || count.given === 0 ? escapeHtml(name) : t('status:owingUnit', { name, ...count });
  });
  const values = { total, names: names.join(', '), interpolation: { escapeValue: false } };
  return t(late ? 'status:owingLate' : 'status:owing', values);
}

/** So many units are named whose signed document is missing; of more only their number is told. */
const DOCUMENTS_NAMED = 30;

/** How many units have handed in the signed document, and which have not though their figures are in. */
function documentLines(t: Translate, { round, numbers, units }: RoundStatus): string[] {
  if (numbers['handed-in'] === 0 || round.imported) return [];
  const named = (group: 'document-announced' | 'document-missing' | 'document-outdated'): string | null =>
    units === null || numbers[group] > DOCUMENTS_NAMED ? null : units[group].map(({ name }) => name).join(', ');
  const line = (group: 'document-announced' | 'document-missing', what: 'announced' | 'missing'): string[] => {
    if (numbers[group] === 0) return [];
    const [total, names] = [formatCount(numbers[group]), named(group)];
    return [
      names === null ? t(`documents:round.${what}`, { total }) : t(`documents:round.${what}Named`, { total, names }),
    ];
  };
  const outdated = named('document-outdated');
  return [
    t('documents:round.received', { total: formatCount(numbers['document-received']) }),
    ...line('document-announced', 'announced'),
    ...line('document-missing', 'missing'),
    ...(outdated === null || outdated === '' ? [] : [t('documents:round.outdatedNamed', { names: outdated })]),
  ];
}

/** Renders where one unit stands in the rounds of which people are told, the locked ones named so. */
export function viewUnitStatus(
  t: Translate,
  { unitId, name, obligations, may, chases, mayChase }: Extract<UnitStatus, { kind: 'unit' }>,
  isDayOff: IsDayOff,
  today: LocalDate,
): View {
  const lines = obligations.map(({ obligation, questions }) => {
    const { title, dueOn } = obligation.round;
    const over = !obligation.locked && isOwing(obligation.state) && announcedDue(dueOn, isDayOff).lateAfter < today;
    const line = t(over && !isExcused(obligation, today) ? 'status:unit.lateLine' : 'status:unit.line', {
      title,
      state: obligationState(t, obligation, questions, isDayOff),
      due: dueText(dueOn, isDayOff),
    });
    return obligation.locked ? `${line} ${t('status:closed')}` : line;
  });
  const head = [t('status:unit.head', { unit: name }), ...(lines.length > 0 ? lines : [t('status:unit.nothing')])].join(
    '\n',
  );
  const log = chasesText(t, chases.rows);
  // Whoever is late with a reason is not chased until that day is over.
  const chased = obligations.filter(
    ({ obligation }) =>
      !obligation.locked &&
      missingOf(obligation) !== null &&
      !(isOwing(obligation.state) && isExcused(obligation, today)),
  );
  const reports = obligations.map(({ obligation }) => obligation);
  const chase = (mayChase ? chased : []).map(({ obligation }) => [
    button(
      chaseLabel(t, obligation, chased.length === 1 ? null : nameAmong(t, obligation, reports)),
      'chase-unit',
      obligation.id,
    ),
    button(t('reminders:button.call'), 'call-open', obligation.id),
  ]);
  return {
    text: log === null ? head : `${head}\n\n${log}`,
    buttons: [
      ...reports
        .slice(0, 3)
        .flatMap((obligation) =>
          unitButtons(t, obligation, may, reports.length === 1 ? null : nameAmong(t, obligation, reports)),
        ),
      ...chase,
      ...moreChases(t, unitId, chases.rows.length, chases.total),
    ],
  };
}

/** What a button calls one of several reports of a unit: by its title, and by its day too where two have the same. */
function nameAmong(t: Translate, { id, round }: Obligation, reports: readonly Obligation[]): string {
  const namesake = reports.some((other) => other.id !== id && other.round.title === round.title);
  return namesake ? t('status:titleDue', { title: round.title, date: formatDate(round.dueOn), ...PLAIN }) : round.title;
}

/** What the button says that reminds a unit of one report; `name`: of which of several. */
function chaseLabel(t: Translate, obligation: Obligation, name: string | null): string {
  if (name !== null) return t('reminders:button.chaseTitle', { title: name, ...PLAIN });
  return t(missingOf(obligation) === 'figures' ? 'reminders:button.chaseUnit' : 'reminders:button.chaseDocument');
}

/** What can be done for a unit about one of its reports; `name`: which of several. */
function unitButtons(
  t: Translate,
  obligation: Obligation,
  may: Extract<UnitStatus, { kind: 'unit' }>['may'],
  name: string | null,
): Button[][] {
  const { id, state, report, document, locked } = obligation;
  const entering = report?.enteredFigures == null ? 'documents:button.enter' : 'documents:button.continueEntering';
  const labelled = (label: string): string => (name === null ? label : `${label}: ${name}`);
  return [
    ...(may.read && (state === 'submitted' || state === 'approved')
      ? [[button(labelled(t('status:figures.see', PLAIN)), 'figures', id)]]
      : []),
    ...(document.kind === 'missing' ? [] : [[openMark(t, document)]]),
    ...(may.enter && isOwing(state) && !locked ? [[button(labelled(t(entering)), 'entry-begin', id)]] : []),
    ...(may.receive && (document.kind === 'missing' || document.kind === 'outdated') && state !== 'waived'
      ? [[button(labelled(t('documents:button.paper')), 'document-record', id)]]
      : []),
    ...(may.manage
      ? [
          [
            button(
              name === null ? t('status:unit.manage', PLAIN) : t('status:unit.manageOf', { title: name, ...PLAIN }),
              'round-unit',
              id,
            ),
          ],
        ]
      : []),
    ...(may.send && owesDocument(obligation) ? [[button(t('documents:button.send'), 'document-send', id)]] : []),
  ];
}
