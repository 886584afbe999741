import type { ShownSource, SourcesShown } from '../../actions/consolidation/show-sources.ts';
import type { Behind } from '../../actions/consolidation/read-behind.ts';
import { saidAt } from '../../domain/consolidation/fact.ts';
import type { FigurePlace } from '../../domain/consolidation/figure-rule.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { enteredFigureText } from '../reports/entered-figures.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { countedIn, placedLabel } from './beside-text.ts';
import { givenText, restingText, valueOfCell } from './cell-text.ts';
import { decisionLines, outdatedDecisionText } from './decision-text.ts';
import { backButton } from './navigation.ts';
import { correctionText, waitingText } from './waiting-text.ts';

/** So many sources stand in one message. */
const SIZE = 10;

/** Renders what a number rests on: each value with its report, question, officer and time, and how they make the number. */
export function viewSources(t: Translate, shown: SourcesShown | { kind: 'not-found' }, asked: number): View {
  if (shown.kind === 'not-found') return { text: t('consolidation:notFound') };
  const { years, rule, cell, place, sources, number, part, decisions, ruleOf, names, waiting } = shown;
  const { from, to } = years;
  const page = pageOf(byReport(sources), asked, SIZE);
  const counted = countedIn(rule, place, years);
  const isShare = rule.addition.how === 'share';
  // Of a share two figures of one unit wait: each is told by its name.
  const waitingUnit = ({ figure, unitId }: (typeof waiting)[number]): string => {
    const unit = names.get(unitId) ?? '';
    const label = isShare ? ruleOf.get(figure)?.label : undefined;
    return label === undefined ? unit : t('consolidation:waiting.unitFigure', { unit, label, ...PLAIN });
  };
  const text = [
    [
      t('consolidation:source.head', { label: placedLabel(t, rule, place) }),
      escapeHtml(restingText(t, valueOfCell(t, rule, cell), cell, counted)),
      ...carriedLine(t, shown),
      t('consolidation:source.rule', { how: t(`consolidation:source.how.${rule.addition.how}`) }),
      ...(rule.note === null ? [] : [t('consolidation:source.note', { note: rule.note })]),
    ].join('\n'),
    ...decisionLines(
      t,
      decisions.settled.map(({ decision }) => decision),
      { ruleOf, units: names },
    ),
    ...decisions.outdated.map((decision) => escapeHtml(outdatedDecisionText(t, decision, ruleOf.get(decision.figure)))),
    ...(sources.length === 0
      ? [t('consolidation:source.none')]
      : page.items.map((report) => sourceLine(t, report, from < to))),
    ...(waiting.length === 0
      ? []
      : [
          [
            t('consolidation:waiting.title'),
            ...waiting.map((one) => waitingText(t, ruleOf.get(one.figure) ?? rule, one, waitingUnit(one))),
          ].join('\n'),
        ]),
    ...pageLines(t, page),
  ].join('\n\n');
  return {
    text,
    buttons: [
      ...reportButtons(t, page.items.flat()),
      ...turningButtons(t, page, (title, at) => button(title, 'consolidation-source', from, to, number, part, at)),
      [backButton(t, years)],
    ],
  };
}

/** Where the newest year of each unit counts: whose figure is of an earlier one. */
function carriedLine(t: Translate, { cell, names }: SourcesShown): string[] {
  if (cell.kind !== 'value' || cell.carried.length === 0) return [];
  const ids = [...new Set(cell.carried.map(({ unitId }) => unitId))];
  const units = ids.map((id) => names.get(id) ?? '').join(', ');
  return [t('consolidation:cell.carried', { total: formatCount(ids.length), units })];
}

/**
 * Lays out the ways to the reports behind sources, each once. Of several of one unit each is told from the others by its
 * code.
 */
export function reportButtons(t: Translate, sources: readonly ShownSource[]): Button[][] {
  const reports = new Map<number, { unit: string; code: string | null }>();
  for (const { unitName, unit, behind } of sources) {
    if (behind.kind !== 'answer') continue;
    reports.set(behind.obligationId, { unit: unitName ?? unit, code: behind.answer?.receiptCode ?? null });
  }
  const ofUnit = groupBy([...reports.values()], ({ unit }) => unit);
  const ways = [...reports].map(([obligationId, { unit, code }]) => {
    const several = (ofUnit.get(unit)?.length ?? 0) > 1 && code !== null;
    const label = several
      ? t('consolidation:source.reportOf', { unit, code })
      : t('consolidation:source.report', { unit });
    return button(label, 'figures', obligationId);
  });
  return inRows(ways, 2);
}

/** Says values of one report, with what stands behind them. */
export function sourceLine(t: Translate, sources: readonly ShownSource[], withYear: boolean): string {
  const [first] = sources;
  if (first === undefined) return '';
  const values = sources.map(({ fact, rule, behind }) => {
    const value = givenText(t, rule, fact.value);
    // Where a report counts as a whole, no question of it says a number.
    const number = behind.kind === 'answer' && rule.addition.how !== 'count' ? behind.answer?.number : null;
    return number == null ? value : t('consolidation:source.question', { number, value, ...PLAIN });
  });
  const line = t('consolidation:source.line', {
    unit: first.unit,
    year: withYear ? t('consolidation:source.year', { year: String(first.fact.year) }) : '',
    event: eventText(t, first.behind),
    value: values.join('; '),
  });
  const corrections = sources.flatMap(({ fact, rule, correction }) =>
    correction === null ? [] : [correctionText(t, rule, correction, fact.value)],
  );
  const superseded = sources.flatMap(({ rule, superseded: earlier }) =>
    earlier.map((fact) =>
      t(`consolidation:source.superseded.${fact.source.kind}`, {
        value: givenText(t, rule, fact.value),
        at: formatDateTime(new Date(saidAt(fact))),
      }),
    ),
  );
  return [`${line} ${behindText(t, first, sources)}`, ...superseded, ...new Set(corrections)].join('\n');
}

/** Says of which event a report tells, such as of a facility; nothing of other reports. Plain text. */
export function eventText(t: Translate, behind: Behind): string {
  const event = behind.kind === 'answer' ? (behind.answer?.eventName ?? null) : null;
  return event === null ? '' : t('consolidation:source.event', { event, ...PLAIN });
}

/** Groups what comes from one report, such as both figures of a share. */
function byReport(sources: readonly ShownSource[]): ShownSource[][] {
  const keyOf = ({ fact: { source } }: ShownSource): string =>
    source.kind === 'report' ? `report ${source.reportId}` : `update ${source.updateId}`;
  return [...groupBy(sources, keyOf).values()];
}

function placeOf({ source }: ShownSource['fact'], rule: ShownSource['rule']): FigurePlace | undefined {
  return source.kind === 'report' ? rule.places.find(({ form }) => form === source.form) : undefined;
}

/** @param all the figures of the same report, which may come from cells of their own. */
function behindText(t: Translate, { behind, fact, rule }: ShownSource, all: readonly ShownSource[]): string {
  if (behind.kind === 'update') {
    return behind.update === null
      ? t('consolidation:source.gone')
      : t('consolidation:source.update', {
          name: behind.update.submittedBy,
          at: formatDateTime(behind.update.submittedAt),
        });
  }
  const { answer } = behind;
  if (answer === null || fact.source.kind !== 'report') return t('consolidation:source.gone');
  const { revision } = fact.source;
  const text = t('consolidation:source.answer', {
    form: placeOf(fact, rule)?.formName ?? '',
    code: answer.receiptCode ?? t('consolidation:source.noCode'),
    revision,
    name: answer.answeredBy,
    at: formatDateTime(answer.answeredAt),
    approved: answer.approvedAt === null ? '…' : formatDate(toLocalDate(answer.approvedAt)),
  });
  const paths = all.flatMap((one) => (one.fact.source.kind === 'report' ? [one.fact.source.question] : []));
  const entered = answer.enteredFigures === null ? null : enteredFigureText(t, answer.enteredFigures, paths);
  return entered === null ? text : `${text}\n${entered}`;
}
