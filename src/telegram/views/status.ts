import type { RoundStatus, UnitStatus } from '../../actions/status/show-status.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { markText } from './documents.ts';
import { enteredText } from './entry-source.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { chasesText, moreChases } from './chase-log.ts';
import { chaseButtons } from './reminders.ts';
import { dueText } from './reporting.ts';
import { button, type Button, type View } from './view.ts';

type Obligation = RoundStatus['own'][number];

/** Where one unit's report stands, in words: figures, and apart from them the signed document. `questions`: how many its form has. */
export function obligationState(t: Translate, obligation: Obligation, questions: number): string {
  const { report, document, state } = obligation;
  const figures = figuresState(t, obligation, questions);
  const parts = [
    report?.entry == null || state === 'drafting' ? figures : `${figures}, ${enteredText(t, report.entry)}`,
    document.kind === 'missing' && !owesDocument(obligation) ? null : markText(t, document, 'mark'),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Where the figures of one unit's report stand. */
function figuresState(t: Translate, { state, report }: Obligation, questions: number): string {
  const on = (date: Date | null | undefined): string => (date == null ? '' : formatDate(toLocalDate(date)));
  switch (state) {
    case 'drafting':
      return t('status:state.drafting', { given: report?.given ?? 0, questions });
    case 'submitted':
      return t('status:state.submitted', { on: on(report?.submittedAt) });
    case 'returned':
      return t('status:state.returned');
    case 'approved':
      return t('status:state.approved', { on: on(report?.decidedAt) });
    case 'signing':
      return t('status:state.signing');
    case 'waived':
      return t('status:state.waived');
    default:
      return t('status:state.open');
  }
}

/** How far a round is: counts for everybody, names for those who may see them, and the asker's own units. */
export function viewRoundStatus(t: Translate, status: RoundStatus, now: Date, isDayOff: IsDayOff): View {
  const { round, total, submitted, approved, owing, own } = status;
  const plain = { interpolation: { escapeValue: false } };
  const head = t('status:round', {
    title: round.title,
    at: formatDateTime(now),
    submitted: formatCount(submitted),
    total: formatCount(total),
    approved: formatCount(approved),
    due: dueText(round.dueOn, isDayOff),
  });
  const questionsOfUnit = ({ unit }: Obligation): number => questionsAskedOf(round.form, round.year, unit.key).length;
  const lines = own.map((obligation) =>
    t('status:own', { unit: obligation.unit.name, state: obligationState(t, obligation, questionsOfUnit(obligation)) }),
  );
  const documents = documentLines(t, status);
  if (owing === null) return { text: [head, ...documents, ...lines, t('status:othersHidden')].join('\n\n') };
  const names = sortUnits(owing).map(({ name, given, questions: own, excusedUntil }) => {
    const shown = given > 0 ? t('status:owingUnit', { name, given, questions: own }) : escapeHtml(name);
    if (excusedUntil === null) return shown;
    return t('status:owingExcused', { unit: shown, until: formatDate(excusedUntil), ...plain });
  });
  const left =
    names.length === 0
      ? t('status:allIn')
      : t(status.late ? 'status:owingLate' : 'status:owing', {
          ...{ total: formatCount(names.length), names: names.join(', ') },
          ...plain,
        });
  const enter =
    status.mayEnter && owing.length > 0 ? [[button(t('documents:button.enter'), 'entry-units', round.id)]] : [];
  const chase = status.mayChase && status.toChase > 0 ? chaseButtons(t, round.id, status.toChase) : [];
  return { text: [head, left, ...documents, ...lines].join('\n\n'), buttons: [...chase, ...enter] };
}

/** How many units have handed in the signed document, and which have not though their figures are in. */
function documentLines(t: Translate, { withDocument, withoutDocument, submitted }: RoundStatus): string[] {
  if (submitted === 0 && withDocument === 0) return [];
  const { total: missing, names } = withoutDocument;
  const total = formatCount(missing);
  const received = t('documents:round.received', { total: formatCount(withDocument) });
  if (missing === 0) return [received];
  const named = names === null || names.length > 30;
  return [
    received,
    named
      ? t('documents:round.missing', { total })
      : t('documents:round.missingNamed', { total, names: names.join(', ') }),
  ];
}

/** Where one unit stands in all its open rounds. */
export function viewUnitStatus(
  t: Translate,
  { unitId, name, obligations, may, chases, mayChase }: Extract<UnitStatus, { kind: 'unit' }>,
  isDayOff: IsDayOff,
): View {
  const lines = obligations.map(({ obligation, questions }) =>
    t('status:unit.line', {
      title: obligation.round.title,
      state: obligationState(t, obligation, questions),
      due: dueText(obligation.round.dueOn, isDayOff),
    }),
  );
  const head = [t('status:unit.head', { unit: name }), ...(lines.length > 0 ? lines : [t('status:unit.nothing')])].join(
    '\n',
  );
  const log = chasesText(t, chases.rows);
  const chased = obligations.filter(({ obligation }) => missingOf(obligation) !== null);
  const chase = (mayChase ? chased : []).map(({ obligation }) => [
    button(chaseLabel(t, obligation, chased.length === 1), 'chase-unit', obligation.id),
    button(t('reminders:button.call'), 'call-open', obligation.id),
  ]);
  return {
    text: log === null ? head : `${head}\n\n${log}`,
    buttons: [
      ...obligations.slice(0, 3).flatMap(({ obligation }) => unitButtons(t, obligation, may, obligations.length === 1)),
      ...chase,
      ...moreChases(t, unitId, chases.rows.length, chases.total),
    ],
  };
}

/** What the button says that reminds a unit of one report; `alone`: it is the only one. */
function chaseLabel(t: Translate, obligation: Obligation, alone: boolean): string {
  if (!alone) return t('reminders:button.chaseTitle', { title: obligation.round.title, ...PLAIN });
  return t(missingOf(obligation) === 'figures' ? 'reminders:button.chaseUnit' : 'reminders:button.chaseDocument');
}

/** What can be done for a unit about one of its reports; `alone`: it is the only one. */
function unitButtons(
  t: Translate,
  obligation: Obligation,
  may: Extract<UnitStatus, { kind: 'unit' }>['may'],
  alone: boolean,
): Button[][] {
  const { id, state, report, document } = obligation;
  const entering = report?.entry == null ? 'documents:button.enter' : 'documents:button.continueEntry';
  const figures = t('status:figures.see', PLAIN);
  return [
    ...(may.read && (state === 'submitted' || state === 'approved')
      ? [[button(alone ? figures : `${figures}: ${obligation.round.title}`, 'figures', id)]]
      : []),
    ...(document.kind === 'missing' ? [] : [[button(t('documents:button.open'), 'document-open', document.id)]]),
    ...(may.enter && isOwing(state) ? [[button(t(entering), 'entry-begin', id)]] : []),
    ...(may.receive && document.kind === 'missing' && state !== 'waived'
      ? [[button(t('documents:button.paper'), 'document-record', id)]]
      : []),
    ...(may.send && owesDocument(obligation) ? [[button(t('documents:button.send'), 'document-send', id)]] : []),
  ];
}
