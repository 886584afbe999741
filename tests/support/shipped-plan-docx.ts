import type { PlanDocument } from '../../src/domain/plan/plan-schema.ts';
import { formatNumber } from '../../src/domain/text/vietnamese-format.ts';
import { officeDocx, type OfficeBlock, type OfficeCell } from './office-docx.ts';

const paragraph = (text: string, bold = false): OfficeBlock => ({ kind: 'paragraph', text, bold });

/** Writes the shipped plan as the document that an office would have made of it: its words, laid out as in a Kế hoạch. */
export function shippedPlanDocx(plan: PlanDocument): Promise<Uint8Array> {
  return officeDocx([...headOf(plan), ...textOf(plan), ...tasksOf(plan), ...budgetOf(plan)]);
}

function headingOf({ document }: PlanDocument, place: string): string {
  return document.headings?.find((one) => one.place === place)?.title ?? '';
}

function headOf({ document }: PlanDocument): OfficeBlock[] {
  return [
    {
      kind: 'table',
      heads: [],
      rows: [
        ['ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        ['Số:        /KH-UBND', 'Nghệ An, ngày      tháng      năm 2017'],
      ],
    },
    paragraph('KẾ HOẠCH', true),
    paragraph(document.title, true),
    paragraph(document.preamble ?? ''),
  ];
}

function textOf(plan: PlanDocument): OfficeBlock[] {
  const { viewpoints, generalObjective, targets, targetsIntroduction, sections, budget, document } = plan;
  const heading = (place: string): string => headingOf(plan, place);
  const letters = 'abcdefghik';
  const statements = [...new Set(targets.filter(({ code }) => code !== 'MT2B').map(({ statement }) => statement))];
  return [
    { kind: 'counted', level: 0, text: heading('I') },
    { kind: 'counted', level: 1, text: heading('I.1') },
    ...viewpoints.map((text): OfficeBlock => ({ kind: 'counted', level: 2, text })),
    { kind: 'counted', level: 1, text: heading('I.2') },
    { kind: 'counted', level: 2, text: heading('I.2.a') },
    paragraph(generalObjective),
    { kind: 'counted', level: 2, text: heading('I.2.b') },
    paragraph(targetsIntroduction ?? ''),
    ...statements.map((text) => paragraph(`- ${text}`)),
    { kind: 'counted', level: 0, text: heading('II') },
    ...sections.flatMap(({ code, title, items }): OfficeBlock[] => [
      paragraph(`${code.slice(3)}. ${title}`, true),
      ...items.map((item) => paragraph(item.code === code ? item.text : `${item.code.at(-1)}) ${item.text}`)),
    ]),
    paragraph(`III. ${heading('III')}`, true),
    paragraph(`1. ${heading('III.1')}`, true),
    paragraph(budget.sourcesIntroduction ?? ''),
    ...budget.sources.map((text) => paragraph(`- ${text}`)),
    paragraph(`2. ${heading('III.2')}`, true),
    paragraph(budget.statement ?? ''),
    paragraph(`IV. ${heading('IV')}`, true),
    ...dutiesOf(plan, letters),
    ...document.closing.map((text) => paragraph(text)),
    {
      kind: 'table',
      heads: [],
      rows: [
        [
          `Nơi nhận:\n${document.recipients.map((one) => `- ${one};`).join('\n')}`,
          'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
        ],
      ],
    },
  ];
}

function dutiesOf({ duties, units, document }: PlanDocument, letters: string): OfficeBlock[] {
  const places = [...new Set(duties.map(({ place }) => place.split('.').slice(0, 2).join('.')))];
  return places.flatMap((place): OfficeBlock[] => {
    const own = duties.filter((duty) => duty.place === place || duty.place.startsWith(`${place}.`));
    const unit = units.find(({ key }) => key === own[0]?.unit);
    const named =
      document.headings?.find((one) => one.place === place)?.title ??
      (unit?.kind === 'department' ? unit.shortName : unit?.name.replace(/ trên địa bàn tỉnh$/, '')) ??
      '';
    const statements = own.filter(({ statement }, at) => own.findIndex((one) => one.statement === statement) === at);
    return [
      paragraph(`${place.slice(3)}. ${named}`, true),
      ...statements.map(({ statement }, at) =>
        paragraph(statements.length === 1 ? statement : `${letters[at]}) ${statement}`),
      ),
    ];
  });
}

/** The responsibility of a task in lines, as it stands in its cell. */
function linesOf(words: string): string {
  return words.replaceAll(/ (?=(?:- Đơn vị phối hợp|Đơn vị phối hợp:|\+ ))/g, (_, at: number) =>
    words[at - 1] === '-' ? ' ' : '\n',
  );
}

function tasksOf(plan: PlanDocument): OfficeBlock[] {
  const { groups, tasks, document } = plan;
  const [reference] = document.references;
  const heads: OfficeCell[][] = [
    ['TT', 'Nội dung', 'Mục đích', 'Kết quả dự kiến', 'Trách nhiệm thực hiện', 'Thời gian thực hiện'].map((text) => ({
      text,
      bold: true,
    })),
  ];
  const rows = groups.flatMap(({ code, title }): (OfficeCell | string)[][] => [
    [
      { text: code, bold: true },
      { text: title, bold: true, columns: 5 },
    ],
    ...tasks
      .filter(({ group }) => group === code)
      .map((task) => {
        const before = tasks[tasks.indexOf(task) - 1];
        const again = before?.responsibility === task.responsibility && task.code === '2.3';
        return [
          task.codeInDocument ?? '',
          task.title,
          task.code === '1.2' && before?.purpose === task.purpose ? 'Nt' : task.purpose,
          task.code === '2.2'
            ? { text: task.expectedResult, down: 'first' as const }
            : task.code === '2.3'
              ? { text: '', down: 'more' as const }
              : task.expectedResult,
          again ? 'Nt' : linesOf(task.responsibility ?? ''),
          task.period,
        ];
      }),
  ]);
  // The page ends within 3.1, whose words go on in a table with the same head.
  const at = rows.findIndex(([code]) => code === '3.1');
  const [upper, lower] = cutRow(rows[at] ?? []);
  return [
    paragraph('PHỤ LỤC I', true),
    paragraph(headingOf(plan, 'Phụ lục I'), true),
    paragraph(`(${reference?.words ?? ''})`),
    { kind: 'table', heads, rows: [...rows.slice(0, at), upper] },
    paragraph(''),
    { kind: 'table', heads, rows: [lower, ...rows.slice(at + 1)] },
  ];
}

/** Cuts a row where the page ends: the number and the period stand in the first part. */
function cutRow(row: readonly (OfficeCell | string)[]): [string[], string[]] {
  const upper: string[] = [];
  const lower: string[] = [];
  row.forEach((cell, column) => {
    const text = typeof cell === 'string' ? cell : cell.text;
    const middle = column === 1 || column === 3 ? text.indexOf(' ', Math.floor(text.length / 2)) : -1;
    upper.push(middle < 0 ? text : text.slice(0, middle));
    lower.push(middle < 0 ? '' : text.slice(middle + 1));
  });
  return [upper, lower];
}

function budgetOf(plan: PlanDocument): OfficeBlock[] {
  const { groups, tasks, budget, document } = plan;
  const years = [2017, 2018, 2019, 2020];
  const first = (text: string): OfficeCell => ({ text, bold: true, down: 'first' });
  const more: OfficeCell = { text: '', down: 'more' };
  const heads: OfficeCell[][] = [
    [
      ...['TT', 'Nội dung', 'Đơn vị tính'].map(first),
      ...years.map((year) => ({ text: `Năm ${year}`, bold: true, columns: 2 })),
      first('Tổng'),
      { text: 'Nguồn kinh phí', bold: true, columns: 3 },
    ],
    [
      more,
      more,
      more,
      ...years.flatMap(() => [{ text: 'Số lượng' }, { text: 'Kinh phí' }]),
      more,
      ...['Ngân sách TW', 'Ngân sách địa phương', 'Đối ứng từ DN'].map((text) => ({ text })),
    ],
  ];
  const written = (amount: number | null | undefined): string =>
    amount === null || amount === undefined ? '' : formatNumber(amount);
  const empty = Array.from({ length: 9 }, () => '');
  const rows = groups.flatMap(({ code, budgetTitle, declaredCost }): string[][] => [
    [code, budgetTitle ?? '', ...empty, written(declaredCost), '', '', ''],
    ...tasks
      .filter(({ group }) => group === code)
      .flatMap((task) => budget.lines.filter((line) => line.task === task.code))
      .map(({ codeInDocument, title, quantityUnit, byYear, declaredTotal, sources }) => [
        codeInDocument ?? '',
        title,
        quantityUnit ?? '',
        ...byYear.flatMap(({ quantity, cost }) => [written(quantity), written(cost)]),
        written(declaredTotal),
        written(sources.central),
        sources.local === null
          ? sources.localNames.join('; ')
          : `${written(sources.local)} (${sources.localNames.join('; ')})`,
        written(sources.counterpart),
      ]),
  ]);
  const at = rows.findIndex(([code]) => code === '3');
  return [
    paragraph('PHỤ LỤC II', true),
    paragraph(headingOf(plan, 'Phụ lục II'), true),
    paragraph(`(${document.references[1]?.words ?? ''})`),
    paragraph('ĐVT: Triệu đồng'),
    { kind: 'table', heads, rows: rows.slice(0, at) },
    {
      kind: 'table',
      heads: [],
      rows: [
        ...rows.slice(at),
        ['', 'Tổng:', ...empty, written(budget.declaredTotal), '', '', ''],
        [{ text: `Bằng chữ: ${budget.inWords ?? ''}`, columns: 15 }],
      ],
    },
  ];
}
