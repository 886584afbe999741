import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import { lowerFirst, upperFirst } from '../../domain/text/letter-case.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { sentence } from '../sentence.ts';
import type { ReportedTask } from './report-facts.ts';

const UNTOLD = 'chưa báo cáo';

/** Returns a task in sentences: how far it is, its quantity and money, and what was done. @param several names the year of each */
export function taskLine(task: ReportedTask, several: boolean): string {
  const { code, title, results, years, leads } = task;
  const spent = addKnown(years.map(({ disbursed }) => disbursed));
  const money = spent === null ? null : `giải ngân ${formatNumber(spent / MILLION)} triệu đồng`;
  const said = several ? statesByYears(task) : statesNow(task);
  const clauses = [said, quantityOf(task), money].filter((clause) => clause !== null && clause !== '');
  const words = results.map(({ year, unit, text }) => {
    const by = several
      ? `Năm ${year}${leads.length > 1 ? `, ${unit}` : ''}`
      : results.length > 1
        ? upperFirst(unit)
        : null;
    return sentence(by === null ? upperFirst(text) : `${by}: ${lowerFirst(text)}`);
  });
  const head = `- Nhiệm vụ ${code}. ${title}: ${clauses.length === 0 ? 'chưa có báo cáo' : clauses.join('; ')}`;
  return [sentence(head), ...words].join(' ');
}

function statesNow({ states }: ReportedTask): string {
  return states
    .map(({ unit, state }) =>
      state === null ? `${unit} ${UNTOLD}` : states.length === 1 ? lowerFirst(state) : `${unit}: ${lowerFirst(state)}`,
    )
    .join(', ');
}

/** Each state once with its years, lead by lead. */
function statesByYears({ states, leads }: ReportedTask): string {
  return [...groupBy(states, ({ unit }) => unit)]
    .map(([unit, own]) => {
      const said = [...groupBy(own, ({ state }) => state ?? UNTOLD)].map(
        ([state, of]) => `${lowerFirst(state)} (${of.map(({ year }) => year).join(', ')})`,
      );
      return `${leads.length > 1 ? `${unit}: ` : ''}${said.join(', ')}`;
    })
    .join('; ');
}

function quantityOf({ years, quantityUnit }: ReportedTask): string | null {
  const done = addKnown(years.map(({ quantity }) => quantity));
  const planned = addKnown(years.map(({ planned: { quantity } }) => quantity));
  // Of what the plan counts without a unit a number by itself says nothing.
  const [of, unit] = quantityUnit === null ? ['số lượng ', ''] : ['', ` ${quantityUnit.toLowerCase()}`];
  if (done === null)
    return planned === null ? null : `${of}kế hoạch ${formatCount(planned)}${unit}, chưa có số thực hiện`;
  const beside = planned === null ? '' : ` (kế hoạch ${formatCount(planned)}${unit})`;
  return `${of}thực hiện ${formatCount(done)}${unit}${beside}`;
}

/** Returns how far a task is, a lead a line. @param year of one year; of all, each with its year, where null */
export function statesOf({ states, leads }: ReportedTask, year: number | null): string {
  return states
    .filter((one) => year === null || one.year === year)
    .map(
      (one) =>
        `${year === null ? `${one.year}: ` : ''}${leads.length > 1 ? `${one.unit}: ` : ''}${one.state ?? UNTOLD}`,
    )
    .join('\n');
}

/** Returns what was done of a task, a lead a line. @param year of one year; of all, each with its year, where null */
export function resultsOf({ results, leads }: ReportedTask, year: number | null): string {
  return results
    .filter((one) => year === null || one.year === year)
    .map((one) => {
      const by = leads.length > 1 ? `${one.unit}: ` : '';
      return `${year === null ? `${one.year}: ` : ''}${by}${one.text}`;
    })
    .join('\n');
}
