import type {
  ExportedConsolidation,
  WorkbookCell,
  WorkbookRow,
  WorkbookSheet,
} from '../../../actions/consolidation/export-consolidation.ts';
import type { Behind } from '../../../actions/consolidation/read-behind.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { givenText } from '../cell-text.ts';
import { figureSourceText } from '../../reports/entered-figures.ts';
import { inMillions, measureText, numberIn } from './numbers.ts';
import { layHead, type CellSource } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

const YEAR = '0';
const TIME = 'dd/mm/yyyy hh:mm';
const COLUMNS = [
  ['sheet', 14, null],
  ['cell', 8, null],
  ['figure', 40, null],
  ['unit', 24, null],
  ['event', 30, null],
  ['year', 8, YEAR],
  ['value', 16, null],
  ['measure', 12, null],
  ['form', 30, null],
  ['question', 10, null],
  ['code', 20, null],
  ['revision', 8, null],
  ['officer', 24, null],
  ['answered', 16, TIME],
  ['approved', 16, TIME],
  ['entry', 30, null],
] as const;

/** Lays out a row for every number of the other sheets and each value that it rests on, down to who said it and when. */
export function laySources(
  t: Translate,
  exported: ExportedConsolidation,
  sources: Iterable<CellSource>,
): WorkbookSheet {
  return {
    name: t('workbook:sheet.sources', PLAIN),
    title: titleLines(t, exported, t('workbook:source.title', PLAIN)),
    widths: COLUMNS.map(([, width]) => width),
    formats: COLUMNS.map(([, , format]) => format),
    head: layHead(COLUMNS.map(([key]) => t(`workbook:source.${key}`, PLAIN))),
    stickyColumns: 2,
    rows: sourceRows(t, exported, sources),
  };
}

function* sourceRows(
  t: Translate,
  exported: ExportedConsolidation,
  sources: Iterable<CellSource>,
): Generator<WorkbookRow> {
  const ruleOf = new Map(exported.rules.map((rule) => [rule.key, rule]));
  const texts = textsOf(t);
  for (const { sheet, cell, label, facts, plan, source, counted } of sources) {
    if (counted !== null)
      yield [sheet, cell, label, '', null, null, counted.value, '', counted.text, ...Array<null>(7).fill(null)];
    if (plan !== null) {
      const { year, value, place } = plan;
      yield [sheet, cell, label, '', null, year, value, '', place, ...Array<null>(7).fill(null)];
    }
    for (const fact of facts) {
      const rule = ruleOf.get(fact.figure);
      if (rule === undefined) continue;
      const value = valueIn(t, rule, fact, source);
      const unit = exported.shown.names.get(fact.unitId) ?? '';
      const named = rule.label === label ? label : `${label}: ${rule.label}`;
      const of = [sheet, cell, source === null ? named : `${named}: ${source.label}`];
      const behind = exported.behindOf(fact);
      const event = behind.kind === 'answer' ? (behind.answer?.eventName ?? null) : null;
      const said = [unit, event, fact.year, value, measureText(t, rule)];
      yield [...of, ...said, ...behindCells(t, texts, behind, rule, fact)];
    }
  }
}

/** What a unit gave; of money that of one source alone, where the number is of one. */
function valueIn(t: Translate, rule: FigureRule, { value }: GivenFact, source: CellSource['source']): string | number {
  if (source !== null && value.kind === 'amounts') return inMillions(value.amounts[source.key] ?? 0);
  return numberIn(value) ?? givenText(t, rule, value);
}

/** Texts of which each stands in thousands of rows. */
interface RepeatedTexts {
  byUnit: string;
  question: (number: number) => string;
}

function textsOf(t: Translate): RepeatedTexts {
  const known = new Map<unknown, string>();
  return {
    byUnit: t('workbook:source.byUnit', PLAIN),
    question: (number) => {
      const text = known.get(number) ?? t('workbook:source.questionNumber', { number, ...PLAIN });
      known.set(number, text);
      return text;
    },
  };
}

/** Form, question, report, revision, officer, times and how it was entered. */
function behindCells(
  t: Translate,
  texts: RepeatedTexts,
  behind: Behind,
  { places }: FigureRule,
  fact: GivenFact,
): WorkbookCell[] {
  const { source } = fact;
  if (behind.kind === 'update' || source.kind === 'update') {
    const update = behind.kind === 'update' ? behind.update : null;
    const times = [update?.submittedAt ?? null, update?.decidedAt ?? null].map(serialOf);
    return [t('workbook:source.update', PLAIN), null, null, null, update?.submittedBy ?? null, ...times, null];
  }
  const { answer } = behind;
  const entered = answer?.enteredFigures == null ? null : figureSourceText(t, answer.enteredFigures, source.question);
  const place = places.find(({ form }) => form === source.form);
  return [
    place?.formName ?? source.form,
    answer?.number == null ? null : texts.question(answer.number),
    answer?.receiptCode ?? null,
    source.revision,
    answer?.answeredBy ?? null,
    serialOf(answer?.answeredAt ?? null),
    serialOf(answer?.approvedAt ?? source.at),
    entered === null ? texts.byUnit : t('workbook:source.entered', { source: entered, ...PLAIN }),
  ];
}

const DAY = 24 * 60 * 60 * 1000;
/** Spreadsheets count days from 30/12/1899, without a zone: the time is that of Viet Nam. */
const FIRST_DAY = 25_569;
const ZONE = 7 / 24;

function serialOf(instant: Date | null): number | null {
  return instant === null ? null : instant.getTime() / DAY + FIRST_DAY + ZONE;
}
