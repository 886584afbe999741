import { numberPictures, type ReportPictures } from '../annual-report/draft-sections.ts';
import type { ReportSection, SectionWords } from '../../domain/annual-report/report-words.ts';
import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { amountInWords } from '../../domain/text/amount-in-words.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { reportSections } from '../annual-report/annual-report.ts';
import { resultsOf, statesOf } from '../annual-report/task-words.ts';
import {
  planOfYears,
  yearsInWords,
  type ReportedTask,
  type ReportFacts,
  type TaskOfYear,
} from '../annual-report/report-facts.ts';
import type { Block, DocumentPicture } from '../document-data.ts';
import { letterheadOf } from '../letterhead.ts';
import { planCitation, planPhrase } from '../plan-citation.ts';
import { titleText } from '../official-parts.ts';
import { roman } from '../roman.ts';
import type { ChartData, ParagraphData, TaskData, TemplateData, YearData } from './template-tags.ts';

/** Stands where the plan sets nothing, so that nothing is missing. */
const NOTHING_SET = '-';

/**
 * Returns what the tags of a template stand for in a report of these facts, with the words that the coordinator gave each section. A
 * chart is named by its caption.
 */
export function templateDataOf(
  facts: ReportFacts,
  words: Readonly<Record<ReportSection, SectionWords>>,
  pictures: ReportPictures,
): TemplateData {
  // Of several years what is told of a task has its year.
  const only = facts.years.from === facts.years.to ? facts.years.to : null;
  const sections = reportSections(facts, words, pictures);
  const paragraphsOf = (section: ReportSection): ParagraphData[] =>
    paragraphs(sections.find((one) => one.section === section)?.blocks ?? []);
  const numbered = numberPictures(pictures);
  const missing = facts.coverage.flatMap(({ list, missing: names }) => names.map((name) => [name, list] as const));
  return {
    ...headOf(facts),
    ...moneyOf(facts),
    phan: sections.map(({ title, blocks }, at) => ({
      so_phan: roman(at + 1),
      tieu_de_phan: title,
      doan: paragraphs(blocks),
    })),
    doan_chi_dao: paragraphsOf('direction'),
    doan_ket_qua: paragraphsOf('results'),
    doan_kho_khan: paragraphsOf('obstacles'),
    doan_phuong_huong: paragraphsOf('tasks-ahead'),
    doan_kien_nghi: paragraphsOf('proposals'),
    bieu_do_chi_tieu: chartsOf(numbered.targets),
    bieu_do_kinh_phi: chartsOf(numbered.money),
    nhom: facts.groups.map(({ code, title, tasks }) => ({
      ma_nhom: code,
      ten_nhom: title,
      nhom_kinh_phi_ke_hoach: millions(sumOf(tasks, ({ planned }) => planned.cost)) ?? NOTHING_SET,
      nhom_kinh_phi_duoc_giao: millions(sumOf(tasks, ({ assigned }) => assigned)),
      nhom_kinh_phi_giai_ngan: millions(sumOf(tasks, ({ disbursed }) => disbursed)),
      nhiem_vu: tasks.map((task) => taskOf(task, only)),
    })),
    chi_tieu: facts.targets.map(({ indicator, minimum, maximum, unit, figures }) => ({
      ten_chi_tieu: indicator,
      muc_tieu: `${formatNumber(minimum)}${minimum === maximum ? '' : ` - ${formatNumber(maximum)}`}${unit}`,
      so_lieu: figures.map(({ label, text, given, expected }) => ({
        ten_so_lieu: label,
        dat_duoc: text,
        so_bao_cao: `${formatCount(given)}/${formatCount(expected)}`,
      })),
    })),
    bao_cao: facts.coverage.map(({ list, given, expected }) => ({
      nhom_don_vi: list,
      da_bao_cao: formatCount(given),
      phai_bao_cao: formatCount(expected),
    })),
    da_bao_cao_du: missing.length === 0,
    chua_bao_cao: missing.map(([name, list], at) => ({ stt: String(at + 1), ten_don_vi: name, nhom_don_vi: list })),
    khong_co_hoat_dong: facts.beside.length === 0,
    hoat_dong: facts.beside.map(({ label, measure, total, units }) => ({
      ten_hoat_dong: label,
      don_vi_do: measure === '' ? NOTHING_SET : measure,
      tong_hoat_dong: total === null ? null : formatNumber(total),
      don_vi: units.map(({ unit, number }) => ({ ten_don_vi: unit, so_hoat_dong: formatNumber(number) })),
    })),
    kho_khan: facts.obstacles.map(({ unit, task, text }) => ({
      don_vi_neu: unit,
      nhiem_vu_vuong: task === null ? 'Vướng mắc chung' : `${task.code}. ${task.title}`,
      noi_dung: text,
    })),
  };
}

type Head =
  | 'co_quan_cap_tren'
  | 'co_quan'
  | 'ten_co_quan'
  | 'ky_hieu'
  | 'dia_danh'
  | 'chuc_vu_ky'
  | 'kinh_gui'
  | 'tieu_de_bao_cao'
  | 'ke_hoach'
  | 'ke_hoach_va_nam'
  | 'vien_dan_ke_hoach'
  | 'so_ke_hoach'
  | 'ngay_ke_hoach'
  | 'nam'
  | 'ngay_so_lieu';

function headOf({ coordinator, province, plan, years, asOf }: ReportFacts): Pick<TemplateData, Head> {
  const { superior, issuer, name, code, place, authority } = letterheadOf(coordinator, province);
  return {
    co_quan_cap_tren: superior,
    co_quan: issuer.join(' '),
    ten_co_quan: name,
    ky_hieu: code,
    dia_danh: place,
    chuc_vu_ky: authority.length === 0 ? null : authority.join('\n'),
    kinh_gui: province?.name ?? null,
    tieu_de_bao_cao: titleText(
      `${years.from === years.to ? 'Kết quả' : 'Tổng kết'} thực hiện ${planOfYears(plan, years)}`,
    ),
    ke_hoach: planPhrase(plan),
    ke_hoach_va_nam: titleText(planOfYears(plan, years)),
    vien_dan_ke_hoach: planCitation(plan),
    so_ke_hoach: plan.number,
    ngay_ke_hoach: plan.issuedOn === null ? null : formatDate(plan.issuedOn),
    nam: yearsInWords(years),
    ngay_so_lieu: formatDate(toLocalDate(asOf)),
  };
}

type Money = 'tong_kinh_phi_ke_hoach' | 'tong_kinh_phi_duoc_giao' | 'tong_kinh_phi_giai_ngan' | 'giai_ngan_bang_chu';

function moneyOf({ groups }: ReportFacts): Pick<TemplateData, Money> {
  const tasks = groups.flatMap((group) => group.tasks);
  const disbursed = sumOf(tasks, (year) => year.disbursed);
  return {
    tong_kinh_phi_ke_hoach: millions(sumOf(tasks, ({ planned }) => planned.cost)) ?? NOTHING_SET,
    tong_kinh_phi_duoc_giao: millions(sumOf(tasks, ({ assigned }) => assigned)),
    tong_kinh_phi_giai_ngan: millions(disbursed),
    giai_ngan_bang_chu: disbursed === null ? null : amountInWords(disbursed),
  };
}

/** What the plan does not ask of a task is not missing; what it asks and nobody told is. */
function taskOf(task: ReportedTask, only: number | null): TaskData {
  const { leads, quantityUnit } = task;
  const planned = sumOf([task], (year) => year.planned.quantity);
  const cost = sumOf([task], (year) => year.planned.cost);
  const quantity = sumOf([task], (year) => year.quantity);
  const unlessUnset = (told: string | null, asked: boolean): string | null => told ?? (asked ? null : NOTHING_SET);
  return {
    ma: task.code,
    ten: task.title,
    ket_qua_du_kien: orNothing(task.expectedResult),
    chu_tri: leads.length === 0 ? null : leads.join('; '),
    phoi_hop: orNothing(task.cooperating.join('; ')),
    thoi_gian: orNothing(task.period),
    tinh_hinh: statesOf(task, only) || null,
    ket_qua: resultsOf(task, only) || null,
    don_vi_tinh: orNothing(quantityUnit ?? ''),
    so_luong_ke_hoach: planned === null ? NOTHING_SET : formatNumber(planned),
    so_luong_thuc_hien: unlessUnset(quantity === null ? null : formatNumber(quantity), quantityUnit !== null),
    kinh_phi_ke_hoach: millions(cost) ?? NOTHING_SET,
    kinh_phi_duoc_giao: unlessUnset(millions(sumOf([task], ({ assigned }) => assigned)), cost !== null),
    kinh_phi_giai_ngan: unlessUnset(millions(sumOf([task], ({ disbursed }) => disbursed)), cost !== null),
    mot_nam: only !== null,
    nhieu_nam: only === null,
    tung_nam: only === null ? task.years.map((year) => yearOf(task, year)) : [],
  };
}

/** What the plan does not ask of a task in a year is not missing, as a year without words is not. */
function yearOf(task: ReportedTask, { year, planned, quantity, assigned, disbursed }: TaskOfYear): YearData {
  const figure = (told: string | null, asked: boolean): string | null => told ?? (asked ? null : NOTHING_SET);
  return {
    nam_thuc_hien: String(year),
    tinh_hinh_nam: orNothing(statesOf(task, year)),
    ket_qua_nam: orNothing(resultsOf(task, year)),
    so_luong_ke_hoach_nam: planned.quantity === null ? NOTHING_SET : formatNumber(planned.quantity),
    so_luong_thuc_hien_nam: figure(quantity === null ? null : formatNumber(quantity), planned.quantity !== null),
    kinh_phi_ke_hoach_nam: millions(planned.cost) ?? NOTHING_SET,
    kinh_phi_duoc_giao_nam: figure(millions(assigned), planned.cost !== null),
    kinh_phi_giai_ngan_nam: figure(millions(disbursed), planned.cost !== null),
  };
}

/** Where there is no chart its place says so. */
function chartsOf(pictures: readonly DocumentPicture[]): ChartData[] {
  return pictures.length === 0
    ? [{ hinh_bieu_do: null, chu_thich: NOTHING_SET }]
    : pictures.map(({ caption }) => ({ hinh_bieu_do: caption, chu_thich: caption }));
}

function paragraphs(blocks: readonly Block[]): ParagraphData[] {
  return blocks.flatMap((block, at) => {
    if (!('text' in block)) return [];
    const next = blocks.slice(at + 1);
    const end = next.findIndex(({ kind }) => kind !== 'picture');
    const shown = (end === -1 ? next : next.slice(0, end)).filter((one) => one.kind === 'picture');
    return block.text.split('\n').map((van, line, lines) => ({
      van,
      la_muc: block.kind === 'title',
      la_van: block.kind === 'paragraph',
      bieu_do: line === lines.length - 1 && shown.length > 0 ? chartsOf(shown) : [],
    }));
  });
}

function sumOf(tasks: readonly ReportedTask[], of: (year: TaskOfYear) => number | null): number | null {
  return addKnown(tasks.flatMap(({ years }) => years.map(of)));
}

function millions(amount: number | null): string | null {
  return amount === null ? null : formatNumber(amount / MILLION);
}

function orNothing(text: string): string {
  return text === '' ? NOTHING_SET : text;
}
