import type { FrozenFigureOutcome } from '../../actions/consolidation/list-consolidations.ts';
import type { NumberedAnswer } from '../../actions/consolidation/read-behind.ts';
import type { FrozenSource } from '../../domain/consolidation/frozen-content.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { countedIn, yearLabel } from './beside-text.ts';
import { givenText, restingText, valueOfCell } from './cell-text.ts';
import { enteredFiguresText, figureCellText } from '../reports/entered-figures.ts';
import type { FigureNames } from './changes-text.ts';
import { eventText } from './sources-view.ts';
import { decisionLines } from './decision-text.ts';

type FrozenFigureShown = Extract<FrozenFigureOutcome, { kind: 'figure' }>;

/** So many sources stand in one message. */
const SIZE = 12;

/** Renders what a frozen number rests on, as it was when it was frozen; officers are called as now. */
export function viewFrozenSources(
  t: Translate,
  outcome: Allowed<FrozenFigureOutcome>,
  names: FigureNames,
  number: number,
  asked: number,
): View {
  if (outcome.kind === 'not-found') return { text: t('consolidation:frozen.notFound') };
  const { facts, figure, decisions } = outcome;
  const { rule, cell, place, year } = figure.placed;
  if (rule === null) return { text: t('consolidation:frozen.notFound') };
  const years = { from: year ?? facts.fromYear, to: year ?? facts.toYear };
  const page = pageOf(figure.sources, asked, SIZE);
  const head = [
    t('consolidation:source.head', { label: yearLabel(t, rule, { place, year }) }),
    t('consolidation:frozen.ofVersion', { version: formatCount(facts.version) }),
    escapeHtml(restingText(t, valueOfCell(t, rule, cell), cell, countedIn(rule, place, years))),
  ];
  const lines = page.items.map((source) => sourceLine(t, source, names, outcome));
  return {
    text: [
      head.join('\n'),
      ...decisionLines(t, decisions, names),
      ...(lines.length === 0 ? [t('consolidation:source.none')] : lines),
      ...pageLines(t, page),
    ].join('\n\n'),
    buttons: [
      ...turningButtons(t, page, (label, at) => button(label, 'frozen-source', facts.id, number, at)),
      [button(t('consolidation:button.openFrozen', { version: formatCount(facts.version) }), 'frozen-open', facts.id)],
    ],
  };
}

function sourceLine(
  t: Translate,
  { fact, record }: FrozenSource,
  { ruleOf, units }: FigureNames,
  shown: FrozenFigureShown,
): string {
  const rule = ruleOf.get(fact.figure);
  const { source } = fact;
  const place = source.kind === 'report' ? rule?.places.find(({ form }) => form === source.form) : undefined;
  const behind = shown.behindOf(fact);
  const line = t('consolidation:source.line', {
    unit: units.get(fact.unitId) ?? '',
    year: t('consolidation:source.year', { year: String(fact.year) }),
    event: eventText(t, behind),
    value: rule === undefined ? '' : givenText(t, rule, fact.value),
  });
  const answer = behind.kind === 'answer' ? behind.answer : null;
  const text = t('consolidation:frozen.behind', {
    form: place?.formName ?? t('consolidation:frozen.update'),
    number: answer?.number == null ? '' : t('consolidation:frozen.question', { number: answer.number }),
    code: answer?.receiptCode == null ? '' : t('consolidation:frozen.code', { code: answer.receiptCode }),
    revision: source.kind === 'report' ? t('consolidation:frozen.revision', { revision: source.revision }) : '',
    name: shown.officers[record.answeredById] ?? '',
    at: formatDateTime(record.answeredAt),
    approved: formatDate(toLocalDate(record.approvedAt)),
  });
  return [`${line} ${text}`, ...enteredLine(t, record, answer, shown)].join('\n');
}

/** By which way, or from which cell of which file, a figure came, and who brought it in. */
function enteredLine(
  t: Translate,
  { entered }: FrozenSource['record'],
  answer: NumberedAnswer | null,
  { officers, files }: FrozenFigureShown,
): string[] {
  if (entered === null) return [];
  const name = officers[entered.byId] ?? '';
  if (entered.cell === null) {
    const known = answer?.enteredFigures ?? null;
    return known === null
      ? []
      : [t('consolidation:frozen.entered', { mark: enteredFiguresText(t, known), name: escapeHtml(name), ...PLAIN })];
  }
  const { fileId, sheetAt, cell } = entered.cell;
  const file = files.find(({ id }) => id === fileId);
  const source = figureCellText(t, { file: file?.name ?? '', sheet: file?.sheets[sheetAt] ?? '', cell });
  return [t('consolidation:frozen.imported', { source, name })];
}
