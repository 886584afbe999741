import type { RoundStatus, UnitStatus } from '../../actions/status/show-status.ts';
import type { TaskView } from '../../actions/status/show-tasks.ts';
import { formatCount, formatDate, formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { markText } from './documents.ts';
import { enteredText } from './entry-source.ts';
import { shorten } from './format-answer.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { chasesText, moreChases } from './chase-log.ts';
import { chartButton } from './pictures/picture.ts';
import { chaseButtons } from './reminders.ts';
import { dueText } from './reporting.ts';
import { questionButton } from '../questions/reading-data.ts';
import { button, inRows, type Button, type View } from './view.ts';

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
  const chart = [[chartButton(t, 'reports', round.id)]];
  if (owing === null)
    return { text: [head, ...documents, ...lines, t('status:othersHidden')].join('\n\n'), buttons: chart };
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
  return { text: [head, left, ...documents, ...lines].join('\n\n'), buttons: [...chase, ...enter, ...chart] };
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
      ...obligations.slice(0, 3).flatMap(({ obligation }) => unitButtons(t, obligation, may)),
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

/** What can be done for a unit about one of its reports. */
function unitButtons(
  t: Translate,
  obligation: Obligation,
  may: Extract<UnitStatus, { kind: 'unit' }>['may'],
): Button[][] {
  const { id, state, report, document } = obligation;
  const entering = report?.entry == null ? 'documents:button.enter' : 'documents:button.continueEntry';
  return [
    ...(document.kind === 'missing' ? [] : [[button(t('documents:button.open'), 'document-open', document.id)]]),
    ...(may.enter && isOwing(state) ? [[button(t(entering), 'entry-begin', id)]] : []),
    ...(may.receive && document.kind === 'missing' && state !== 'waived'
      ? [[button(t('documents:button.paper'), 'document-record', id)]]
      : []),
    ...(may.send && owesDocument(obligation) ? [[button(t('documents:button.send'), 'document-send', id)]] : []),
  ];
}

/** The tasks of the plan by group, with a button for each. */
export function viewTasks(
  t: Translate,
  plan: string,
  tasks: readonly { id: number; code: string; title: string; group: { code: string; title: string } }[],
): View {
  const groups = [...new Map(tasks.map(({ group }) => [group.code, group])).values()];
  const blocks = groups.map((group) => {
    const lines = tasks
      .filter((task) => task.group.code === group.code)
      .map(({ code, title }) => t('status:tasks.line', { code, title: shorten(title, 90) }));
    return [t('status:tasks.group', { code: group.code, title: shorten(group.title, 90) }), ...lines].join('\n');
  });
  return {
    text: [t('status:tasks.head', { plan, total: formatCount(tasks.length) }), ...blocks].join('\n\n'),
    buttons: [...taskButtons(tasks, 4), [chartButton(t, 'progress')]],
  };
}

/** A button for each task, by its number. */
function taskButtons(tasks: readonly { id: number; code: string }[], columns: number): Button[][] {
  return inRows(
    tasks.map(({ id, code }) => button(code, 'task-open', id)),
    columns,
  );
}

/** One task with what the plan says of it; where the document contradicts itself, each place is quoted. */
export function viewTask(t: Translate, { task, contradictions }: TaskView): View {
  const plain = { interpolation: { escapeValue: false } };
  const unitsOf = (role: string): string =>
    task.units
      .filter((unit) => unit.role === role)
      .map(({ name, fundingNote }) =>
        fundingNote === null ? escapeHtml(name) : t('status:task.funding', { unit: name, note: fundingNote }),
      )
      .join(', ');
  const cooperating = unitsOf('cooperate');
  const milestones = task.milestones
    .filter(({ quantity, cost }) => quantity !== null || cost !== null)
    .map(({ year, quantity, cost }) => {
      const amount = quantity === null ? null : formatNumber(quantity);
      const counted =
        amount === null
          ? t('status:task.quantityBlank')
          : task.quantityUnit === null
            ? t('status:task.quantity', { quantity: amount })
            : t('status:task.quantityUnit', { quantity: amount, unit: task.quantityUnit.toLowerCase() });
      return t('status:task.milestone', {
        year,
        quantity: counted,
        cost: cost === null ? '…' : formatNumber(cost),
        ...plain,
      });
    });
  const sources = task.budget
    .map(({ source, names, amount }) => {
      const label = t(`status:task.source.${source as 'central' | 'local' | 'counterpart'}`);
      const named =
        names.length === 0 ? label : t('status:task.sourceNames', { source: label, names: names.join(', ') });
      return amount === null ? named : t('status:task.sourceAmount', { source: named, amount: formatNumber(amount) });
    })
    .join('; ');
  const parts = [
    t('status:task.head', { code: task.code, title: task.title }),
    [
      t('status:task.lead', { units: unitsOf('lead'), ...plain }),
      cooperating === '' ? null : t('status:task.cooperate', { units: cooperating, ...plain }),
      t('status:task.period', { period: task.period }),
      t('status:task.result', {
        result: task.expectedResult === '' ? t('status:task.resultBlank') : task.expectedResult,
      }),
    ],
    [
      milestones.length === 0 ? null : t('status:task.milestones'),
      ...milestones,
      task.declaredCost === null ? null : t('status:task.total', { cost: formatNumber(task.declaredCost) }),
      sources === '' ? null : t('status:task.sources', { sources, ...plain }),
    ],
    contradictions.length === 0
      ? null
      : [t('status:task.contradictions'), ...contradictions.map((line) => `- ${escapeHtml(line)}`)],
  ];
  const text = parts
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'string' ? part : part.filter((line) => line !== null).join('\n')))
    .join('\n\n');
  const years = Array.from({ length: task.toYear - task.fromYear + 1 }, (_, at) => task.fromYear + at).slice(0, 8);
  return {
    text,
    buttons: [
      ...inRows(
        years.map((year) => questionButton(String(year), { kind: 'task', task: task.id, year })),
        4,
      ),
      [button(t('status:task.all'), 'task-list')],
    ],
  };
}
