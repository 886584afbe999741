import type { FrozenFigureOutcome } from '../../actions/consolidation/list-consolidations.ts';
import type { FrozenSource } from '../../domain/consolidation/frozen-content.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { coverageText } from '../parts/figure-text.ts';
import { countedBy, givenText, valueOfCell } from './cell-text.ts';
import { figureCellText } from '../reports/entered-figures.ts';
import type { FigureNames } from './changes-text.ts';
import { decisionLines } from './decision-text.ts';

type FiguresFileFacts = Extract<FrozenFigureOutcome, { kind: 'figure' }>['files'][number];

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
  const { facts, figure, officers, files, decisions } = outcome;
  const { rule, cell } = figure.placed;
  if (rule === null) return { text: t('consolidation:frozen.notFound') };
  const years = { from: facts.fromYear, to: facts.toYear };
  const page = pageOf(figure.sources, asked, SIZE);
  const head = [
    t('consolidation:source.head', { label: rule.label }),
    t('consolidation:frozen.ofVersion', { version: formatCount(facts.version) }),
    t('consolidation:source.value', {
      value: valueOfCell(t, rule, cell),
      coverage: coverageText(t, cell, countedBy(rule, years)),
    }),
  ];
  const lines = page.items.map((source) => sourceLine(t, source, names, officers, files));
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
  officers: Readonly<Record<number, string>>,
  files: readonly FiguresFileFacts[],
): string {
  const rule = ruleOf.get(fact.figure);
  const { source } = fact;
  const place = source.kind === 'report' ? rule?.places.find(({ form }) => form === source.form) : undefined;
  const line = t('consolidation:source.line', {
    unit: units.get(fact.unitId) ?? '',
    year: t('consolidation:source.year', { year: String(fact.year) }),
    value: rule === undefined ? '' : givenText(t, rule, fact.value),
  });
  const behind = t('consolidation:frozen.behind', {
    form: place?.formName ?? t('consolidation:frozen.update'),
    number: place === undefined ? '' : t('consolidation:frozen.question', { number: place.number }),
    revision: source.kind === 'report' ? t('consolidation:frozen.revision', { revision: source.revision }) : '',
    name: officers[record.answeredById] ?? '',
    at: formatDateTime(record.answeredAt),
    approved: formatDate(toLocalDate(record.approvedAt)),
  });
  return [`${line} ${behind}`, ...enteredLine(t, record, officers, files)].join('\n');
}

/** From which cell of which file a figure came, and who brought it in. */
function enteredLine(
  t: Translate,
  { entered }: FrozenSource['record'],
  officers: Readonly<Record<number, string>>,
  files: readonly FiguresFileFacts[],
): string[] {
  if (entered?.cell == null) return [];
  const { fileId, sheetAt, cell } = entered.cell;
  const file = files.find(({ id }) => id === fileId);
  const source = figureCellText(t, { file: file?.name ?? '', sheet: file?.sheets[sheetAt] ?? '', cell });
  return [t('consolidation:frozen.imported', { source, name: officers[entered.byId] ?? '' })];
}
