import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import type { Block, TableBlock } from './blocks.ts';
import { moneyUnitIn } from './columns.ts';
import type { PlanAnswers, PlanFinding } from './findings.ts';
import { contradictionsOf, countParts } from './findings-of-plan.ts';
import { namedParts, type NamedParts } from './named-parts.ts';
import { outlineOf, type Outline } from './outline.ts';
import { headingsOf, planKey, uniqueCodes } from './plan-names.ts';
import { readPlanFacts } from './plan-facts.ts';
import { isBudgetTable, readBudget, type BudgetRead } from './read-budget.ts';
import { amountInMillions, readContents, readMoneyText } from './read-contents.ts';
import { isDutyTable, readDuties, readDutyTables, type DutiesRead } from './read-duties.ts';
import { issuerInReferences, readHead, type HeadRead } from './read-head.ts';
import { startNotes, type Notes } from './reading-notes.ts';
import { readReporting } from './read-reporting.ts';
import { isFactSheet, isUnitTable, readFacts, readUnitTables, withoutExamples, type Facts } from './read-sheets.ts';
import { isTargetTable, readAims, readTargetTables } from './read-targets.ts';
import { isTaskTable, readTasks } from './read-tasks.ts';
import { readTables, type ReadTable } from './table-reading.ts';
import { annexesOf, taskTables } from './tables-of-plan.ts';
import { unitNames, type KnownRoster, type KnownUnit } from './unit-names.ts';
import { listUnits, newUnitsOf } from './units-of-plan.ts';

/** What a plan is read from. */
export interface PlanSource {
  /** Documents in the order in which they were sent; a workbook goes before a document where both say something. */
  files: readonly { name: string; blocks: readonly Block[] }[];
  units: readonly KnownUnit[];
  rosters: readonly KnownRoster[];
  answers: PlanAnswers;
}

export type PlanRead =
  /** `plan` is whole only where no finding blocks it. `contradictions` is how many the checks found. */
  | { kind: 'read'; plan: PlanDocument; findings: PlanFinding[] }
  /** It calls itself something else, such as a contract; null where it does not say what it is. */
  | { kind: 'not-a-plan'; calledItself: string | null };

/** What no plan calls itself. */
const OTHER_KINDS = /^(?:hop dong|cong van|hoa don|giay moi|bien ban|to trinh|thong bao|bao cao)/;

/** Reads a plan from the documents of an office. What is not sure is among the findings; answers to them go before what is read. */
export function readPlan({ files, units, rosters, answers }: PlanSource): PlanRead {
  const blocks = files.flatMap((file) => withoutExamples(file.blocks));
  const outline = outlineOf(blocks.filter((block) => block.kind === 'paragraph' || !isFactSheet(block)));
  const facts = readFacts(blocks.filter((block): block is TableBlock => block.kind === 'table' && isFactSheet(block)));
  const parts = namedParts(outline.lines);
  const head = readHead(outline, parts.opening);
  const { tables, withoutHeads } = readTables(outline.tables);
  const other = otherKind(outline, head);
  const hasTasks = tables.some(isTaskTable) || tables.some(isBudgetTable);
  if (other !== null || (!hasTasks && withoutHeads.length === 0 && facts.title === undefined))
    return { kind: 'not-a-plan', calledItself: other };

  const listed = readUnitTables(tables.filter(isUnitTable));
  const known = [...units, ...newUnitsOf(listed, units)];
  const period = { fromYear: head.fromYear ?? 1990, toYear: head.toYear ?? 2100 };
  const notes = startNotes(unitNames(known, head.fromYear === null ? null : period), known, answers);
  for (const { place } of withoutHeads) notes.findings.push({ kind: 'no-heads', place });
  const plan = assemble({
    outline,
    facts,
    parts,
    head,
    tables,
    notes,
    known,
    rosters,
    file: files.map(({ name }) => name).join('; '),
  });
  // A workbook that nobody filled in has its heads alone.
  if (plan.tasks.length === 0 && withoutHeads.length === 0) return { kind: 'not-a-plan', calledItself: null };
  return { kind: 'read', plan, findings: [...notes.findings, ...contradictionsOf(plan, notes), ...countParts(plan)] };
}

function otherKind(outline: Outline, head: HeadRead): string | null {
  const titles = [
    head.kind ?? '',
    ...outline.lines.slice(0, 12).flatMap(({ text }) => (text === text.toUpperCase() ? [text] : [])),
  ];
  if (titles.some((text) => /^(?:ke hoach|chuong trinh|de an|phuong an)/.test(searchKey(text)))) return null;
  return titles.find((text) => OTHER_KINDS.test(searchKey(text))) ?? null;
}

interface Ground {
  outline: Outline;
  facts: Facts;
  parts: NamedParts;
  head: HeadRead;
  tables: readonly ReadTable[];
  notes: Notes;
  known: readonly KnownUnit[];
  rosters: readonly KnownRoster[];
  file: string;
}

function assemble({ outline, facts, parts, head, tables, notes, known, rosters, file }: Ground): PlanDocument {
  const own = readPlanFacts(head, facts, notes);
  const { tasks, groups } = readTasks(taskTables(tables), own, notes);
  const budget = readBudget(
    tables.filter(isBudgetTable),
    notes,
    facts.moneyUnit === undefined ? null : moneyUnitIn(facts.moneyUnit.text),
  );
  const aims = readAims(parts.aims, own.toYear, notes);
  const contents = readContents(parts.contents.filter((part) => !parts.aims.includes(part)));
  const money = readMoneyText(parts.money);
  const duties = readDuties(parts.carryingOut, notes);
  const inTables = readDutyTables(tables.filter(isDutyTable), notes);
  const reportingDuties = readReporting(reportingSentences(parts, duties, facts), notes);
  const issuer = unitOf('issuer', facts.issuer?.text ?? head.issuer ?? issuerElsewhere(head, notes), head.place, notes);
  const coordinator = coordinatorOf(reportingDuties, tasks, { issuer, facts, notes });
  const targets = [...readTargetTables(tables.filter(isTargetTable), own.toYear, notes), ...aims.targets];
  const { kind, title, shortTitle, number, numberNote, issuedOn, issuedOnNote, fromYear, toYear } = own;
  const document = { kind, title, shortTitle, issuer, number, numberNote, issuedOn, issuedOnNote, fromYear, toYear };
  const plan: PlanDocument = {
    key: planKey(title, fromYear, toYear),
    language: 'vi',
    moneyUnit: 'triệu đồng',
    source: { file, reading: 'đọc từ tệp gửi trong chat; các mục theo nguyên văn; null = ô trống trong bản gốc' },
    document: {
      ...document,
      signature: head.signature,
      references: head.references,
      headings: headingsOf(outline, parts, duties),
      ...(head.preamble === '' ? {} : { preamble: head.preamble }),
      bases: head.bases,
      recipients: head.recipients,
      closing: duties.closing.map(({ text }) => text),
      ...annexesOf(tables, parts),
    },
    coordinator,
    units: [],
    reforms: [],
    viewpoints: aims.viewpoints,
    generalObjective: facts.generalObjective?.text ?? aims.generalObjective,
    ...(aims.targetsIntroduction === null ? {} : { targetsIntroduction: aims.targetsIntroduction }),
    targets: uniqueCodes(targets),
    ...contents,
    groups: groups.map((group) => ({ ...group, ...budgetOfGroup(budget, group.code) })),
    tasks,
    budget: {
      ...money,
      declaredTotal: budget.declaredTotal ?? (money.inFigures === null ? null : amountInMillions(money.inFigures)),
      inWords: money.inWords ?? budget.inWords,
      lines: linesOf(budget, tasks, notes),
    },
    duties: [...duties.duties, ...inTables].filter(
      (duty, at, all) => all.findIndex((one) => one.unit === duty.unit && one.place === duty.place) === at,
    ),
    reportingDuties,
    notes: [],
    rosters: [],
    agencyRosters: [],
    forms: [],
  };
  return { ...plan, ...listUnits(plan, { known, notes, sections: duties.sections, rosters }) };
}

function budgetOfGroup(
  { groups }: BudgetRead,
  code: string,
): { budgetTitle: string | null; declaredCost: number | null } {
  const found = groups.get(code);
  return { budgetTitle: found?.title ?? null, declaredCost: found?.declaredCost ?? null };
}

/** Rows of money whose number no task has are told, not taken. */
function linesOf({ lines }: BudgetRead, tasks: PlanDocument['tasks'], notes: Notes): PlanDocument['budget']['lines'] {
  const codes = new Set(tasks.map(({ code }) => code));
  return lines.flatMap(({ place, ...line }) => {
    if (codes.has(line.task)) return [line];
    notes.lost('budget', place, `${line.codeInDocument ?? ''} ${line.title}`.trim());
    return [];
  });
}

/** Who issued the plan as its annexes say, which is asked about. */
function issuerElsewhere(head: HeadRead, notes: Notes): string | null {
  const found = issuerInReferences(head);
  if (found === null) return null;
  const { words: read, place } = found;
  return notes.doubt({ id: 'issuer', field: 'issuer', place, read, why: 'other-place' });
}

function unitOf(id: 'issuer' | 'coordinator', words: string | null, place: string, notes: Notes): string {
  const answer = notes.answers[id];
  const said = answer?.kind === 'value' ? answer.text : words;
  if (answer?.kind === 'unit') return answer.key;
  const [found] = said === null ? [] : notes.units(said, place);
  if (found !== undefined) return found.key;
  // A name that nobody knows is asked about already.
  if (said === null) notes.findings.push({ kind: 'needed', id, field: id });
  return '';
}

/** Who gets the reports of others, and does not issue the plan; else who leads most tasks, which is asked about. */
function coordinatorOf(
  duties: PlanDocument['reportingDuties'],
  tasks: PlanDocument['tasks'],
  { issuer, facts, notes }: { issuer: string; facts: Facts; notes: Notes },
): string {
  if (facts.coordinator !== undefined || notes.answers['coordinator'] !== undefined)
    return unitOf('coordinator', facts.coordinator?.text ?? null, facts.coordinator?.place ?? '', notes);
  const receiver = mostOften(duties.flatMap(({ receivers }) => receivers).filter((key) => key !== issuer));
  if (receiver !== null) return receiver;
  const leading = mostOften(tasks.flatMap(({ leads }) => leads));
  if (leading === null) return unitOf('coordinator', null, '', notes);
  notes.doubt({ id: 'coordinator', field: 'coordinator', place: '', read: leading, why: 'not-in-document' });
  return leading;
}

function mostOften(keys: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function reportingSentences(
  parts: NamedParts,
  { duties, closing }: DutiesRead,
  facts: Facts,
): Parameters<typeof readReporting>[0] {
  const byPlace = new Map<string, { text: string; senders: string[]; place: string }>();
  for (const { unit, place, statement } of duties) {
    const key = `${place} ${statement}`;
    const one = byPlace.get(key) ?? { text: statement, senders: [], place };
    one.senders.push(unit);
    byPlace.set(key, one);
  }
  const part = parts.carryingOut.at(-1);
  const last = part?.lines.findLast(({ kind }) => kind === 'number')?.mark;
  const after = [part?.mark, ...(last === undefined || last === null ? [] : [`đoạn sau mục ${last}`])]
    .filter((one) => one !== undefined)
    .join(', ');
  return [
    ...(facts.reporting === undefined
      ? []
      : [{ text: `định kỳ báo cáo ${facts.reporting.text}`, senders: [], place: facts.reporting.place }]),
    ...closing.map(({ text }) => ({ text, senders: [], place: after })),
    ...byPlace.values(),
  ];
}
