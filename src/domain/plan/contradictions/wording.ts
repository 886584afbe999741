import { upperFirst } from '../../text/letter-case.ts';
import type { PlanDocument } from '../plan-schema.ts';
import { readerWords } from '../reader-words.ts';
import type { Contradiction, ContradictionCheck } from './contradiction.ts';

/** Groups that the two appendices name differently. Names of places put in another order, or abbreviated, count too. */
export const groupNamesCheck: ContradictionCheck = {
  id: 'group-names',
  find: ({ groups, tasks }) =>
    groups
      .filter(
        ({ title, budgetTitle }) =>
          budgetTitle !== null &&
          title.replaceAll('SXSH', 'sản xuất sạch hơn') !== budgetTitle.replaceAll('SXSH', 'sản xuất sạch hơn'),
      )
      .map(({ code, title, budgetTitle }): Contradiction => ({
        check: 'group-names',
        place: `Phụ lục I và II, mục ${code}`,
        statement: `Tên nhóm ghi khác nhau: Phụ lục I “${title}”; Phụ lục II “${budgetTitle}”.`,
        severity: 'medium',
        tasks: tasks.filter(({ group }) => group === code).map((task) => task.code),
      })),
};

/** Parts of the document that name its number or date differently. */
export const documentReferencesCheck: ContradictionCheck = {
  id: 'document-references',
  find: ({ document: { references }, targets }) => {
    const distinct = new Set(references.map(({ number, date }) => `${number ?? ''} ${date ?? ''}`));
    if (distinct.size < 2) return [];
    return [
      {
        check: 'document-references',
        place: references.map(({ place }) => place).join('; '),
        statement: `Số, ngày của văn bản ghi khác nhau: ${references.map(({ place, words }) => `${place} “${readerWords({ targets }, words)}”`).join('; ')}.`,
        severity: 'medium',
        tasks: [],
      },
    ];
  },
};

/** Targets given as a range, so that nobody can say at which end they are reached. */
export const openTargetsCheck: ContradictionCheck = {
  id: 'open-targets',
  find: ({ targets }) =>
    targets
      .filter(({ minimum, maximum }) => minimum !== maximum)
      .map(({ code, indicator, minimum, maximum, unit, year, place }): Contradiction => ({
        check: 'open-targets',
        place:
          place === undefined
            ? upperFirst(readerWords({ targets }, code))
            : `Mục ${place}, ${readerWords({ targets }, code)}`,
        statement: `${indicator}: ghi khoảng ${minimum}${unit} đến ${maximum}${unit} cho năm ${year}, không nêu mức nào là đạt.`,
        severity: 'high',
        tasks: [],
      })),
};

/** Senders or receivers as people name them: a list holds keys of units, or words with a key before them. */
function nameUnits(units: PlanDocument['units'], list: readonly string[]): string {
  return list
    .map((words) =>
      words.replace(/^[A-Z][A-Z0-9_]*/u, (key) => units.find((unit) => unit.key === key)?.shortName ?? key),
    )
    .join(', ');
}

/** Yearly reports for which the document names no day. */
export const openDeadlinesCheck: ContradictionCheck = {
  id: 'open-deadlines',
  find: ({ reportingDuties, units }) =>
    reportingDuties
      .filter(({ frequency, deadline }) => frequency === 'hàng năm' && deadline === null)
      .map(({ place, senders, receivers }): Contradiction => ({
        check: 'open-deadlines',
        place: `Mục ${place}`,
        statement: `Báo cáo hàng năm (${nameUnits(units, senders)} gửi ${nameUnits(units, receivers)}) không nêu thời hạn.`,
        severity: 'high',
        tasks: [],
      })),
};

/** Agencies with a task and no paragraph of duties, and the reverse. */
export const unmatchedDutiesCheck: ContradictionCheck = {
  id: 'unmatched-duties',
  find: ({ units, tasks, duties }) => {
    const inTasks = new Set(tasks.flatMap(({ leads, cooperating }) => [...leads, ...cooperating]));
    const withDuty = new Set(duties.map(({ unit }) => unit));
    return units.flatMap((unit): Contradiction[] => {
      const touched = tasks
        .filter(({ leads, cooperating }) => [...leads, ...cooperating].includes(unit.key))
        .map(({ code }) => code);
      const finding = (place: string, statement: string): Contradiction[] => [
        { check: 'unmatched-duties', place, statement, severity: 'medium', tasks: touched },
      ];
      if (inTasks.has(unit.key) && !withDuty.has(unit.key)) {
        return finding(
          `Phụ lục I, mục ${touched.join(', ')}; mục IV`,
          `${unit.name} có nhiệm vụ ở Phụ lục I nhưng không có mục riêng ở phần IV.`,
        );
      }
      if (withDuty.has(unit.key) && !inTasks.has(unit.key)) {
        return finding(
          unit.section === null ? 'Mục IV' : `Mục ${unit.section}`,
          `${unit.name} có trách nhiệm ở phần IV nhưng không có nhiệm vụ ở Phụ lục I.`,
        );
      }
      return [];
    });
  },
};

/** Contents that no task carries out, and tasks that no content announces. */
export const unmatchedSectionsCheck: ContradictionCheck = {
  id: 'unmatched-sections',
  find: ({ sections, tasks }) => {
    const used = new Set(tasks.flatMap((task) => task.sections));
    // A document itself does not say which task carries out which content: without a reader there is nothing to compare.
    if (used.size === 0) return [];
    const idle = sections
      .flatMap(({ items }) => items)
      .filter(({ code }) => !used.has(code))
      .map(({ code }): Contradiction => ({
        check: 'unmatched-sections',
        place: `Mục ${code}`,
        statement: 'Nội dung này không có nhiệm vụ, kinh phí riêng ở Phụ lục I, II.',
        severity: 'medium',
        tasks: [],
      }));
    const unannounced = tasks
      .filter((task) => task.sections.length === 0)
      .map(({ code }): Contradiction => ({
        check: 'unmatched-sections',
        place: `Phụ lục I, mục ${code}`,
        statement: 'Nhiệm vụ này không có nội dung tương ứng ở mục II.',
        severity: 'medium',
        tasks: [code],
      }));
    return [...idle, ...unannounced];
  },
};
