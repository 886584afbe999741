import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { lowerFirst } from '../../domain/text/letter-case.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { DocumentPicture } from '../document-data.ts';
import type { BarsChart } from '../pictures/chart.ts';
import { drawChart } from '../pictures/draw-chart.ts';
import { renderPng } from '../pictures/render-png.ts';
import { sentence } from '../sentence.ts';
import type { ReportPictures } from './draft-sections.ts';
import { yearsInWords, type ReportedTarget, type ReportFacts } from './report-facts.ts';

/** So many targets or groups stand in one picture. */
const ITEMS = 6;
/** A picture on the page, in millimetres: its type is as high as that of a table. */
const WIDTH = 120;
const HIGHEST = 125;

type Item = BarsChart['items'][number];

/** Draws the charts of a report: its targets against what was reached, and planned against disbursed money by group of tasks. */
export async function drawReportPictures(facts: ReportFacts): Promise<ReportPictures> {
  const [targets, money] = [facts.targets.map(targetItem), moneyItems(facts)];
  const last = facts.targets.map(({ year }) => year)[0];
  return {
    targets: await draw(facts, targets, `Kết quả so với mục tiêu đến năm ${last}`),
    money: await draw(
      facts,
      money,
      `Kinh phí theo Kế hoạch và đã giải ngân ${yearsInWords(facts.years)}, theo nhóm nhiệm vụ`,
    ),
  };
}

async function draw({ asOf }: ReportFacts, items: readonly Item[], caption: string): Promise<DocumentPicture[]> {
  const parts = Array.from({ length: Math.ceil(items.length / ITEMS) }, (_, at) =>
    items.slice(at * ITEMS, (at + 1) * ITEMS),
  );
  return Promise.all(
    parts.map(async (part, at) => {
      const unknown = part.some(({ bars }) => bars.some(({ value }) => value === null));
      const alternative = describe(part);
      const png = await renderPng(
        drawChart({
          kind: 'bars',
          title: '',
          summary: alternative,
          page: null,
          items: part,
          printed: true,
          notes: unknown ? ['Khung nét đứt: chưa có số liệu.'] : [],
          source: `Số liệu tổng hợp đến ngày ${formatDate(toLocalDate(asOf))}.`,
        }),
      );
      const of = parts.length === 1 ? '' : ` (${at + 1}/${parts.length})`;
      return { png, ...sizeOnPage(png), alternative, caption: `${caption}${of}` };
    }),
  );
}

/** What a chart says, in a sentence. */
function describe(items: readonly Item[]): string {
  return sentence(
    items.map(({ label, bars }) => `${label}: ${bars.map(({ text }) => lowerFirst(text)).join(', ')}`).join('; '),
  );
}

/** As wide as a chart is on a page, or less where it would be too high. The size in pixels stands in the head of a PNG file. */
function sizeOnPage(png: Uint8Array): { width: number; height: number } {
  const head = new DataView(png.buffer, png.byteOffset);
  const shape = head.getUint32(20) / head.getUint32(16);
  const width = Math.min(WIDTH, HIGHEST / shape);
  return { width, height: width * shape };
}

function targetItem({ indicator, minimum, maximum, unit, year, figures }: ReportedTarget): Item {
  const range = minimum === maximum ? '' : ` - ${formatNumber(maximum)}`;
  return {
    label: indicator,
    note: null,
    maximum: Math.max(unit.trim() === '%' ? 100 : 0, maximum, ...figures.map(({ value }) => value ?? 0)),
    bars: [
      {
        role: 'plan',
        value: minimum,
        ...(maximum > minimum ? { to: maximum } : {}),
        text: `Mục tiêu đến năm ${year}: ${formatNumber(minimum)}${range}${unit}`,
      },
      ...(figures.length === 0
        ? [{ role: 'fact' as const, value: null, text: 'Chưa có số liệu' }]
        : figures.map(({ label, value, text }) => ({
            role: 'fact' as const,
            value,
            text: `${label}: ${value === null ? 'chưa có số liệu' : (text ?? formatNumber(value))}`,
          }))),
    ],
  };
}

function moneyItems({ groups }: ReportFacts): Item[] {
  const sums = groups.map(({ code, title, tasks }) => {
    const years = tasks.flatMap((task) => task.years);
    const planned = addKnown(years.map((year) => year.planned.cost));
    return { label: `${code}. ${title}`, planned, disbursed: addKnown(years.map(({ disbursed }) => disbursed)) };
  });
  if (sums.every(({ planned, disbursed }) => planned === null && disbursed === null)) return [];
  const maximum = Math.max(...sums.map(({ planned, disbursed }) => Math.max(planned ?? 0, disbursed ?? 0))) / MILLION;
  const bar = (role: 'plan' | 'fact', what: string, amount: number | null): Item['bars'][number] =>
    amount === null
      ? { role, value: null, text: `${what}: chưa có số` }
      : { role, value: amount / MILLION, text: `${what}: ${formatNumber(amount / MILLION)} triệu đồng` };
  return sums.map(({ label, planned, disbursed }) => ({
    label,
    note: null,
    maximum,
    bars: [bar('plan', 'Theo Kế hoạch', planned), bar('fact', 'Đã giải ngân', disbursed)],
  }));
}
