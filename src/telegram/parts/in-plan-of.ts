import { findPlanNow, findPlanOfRows, findPlanShown, type NamedRow } from '../../actions/plan/named-plan.ts';
import { tableNamedBy, type ArgumentSchemas } from './button-arguments.ts';
import type { BotContext } from './context.ts';

/** Returns the rows that the arguments of a button name. */
export function rowsNamedBy(schemas: ArgumentSchemas, args: readonly unknown[]): NamedRow[] {
  return schemas.flatMap((schema, at) => {
    const named = tableNamedBy(schema);
    const id = Number(args[at]);
    const table = typeof named === 'object' ? named.tables[String(args[named.by])] : named;
    return table === undefined || id === 0 ? [] : [{ table, id }];
  });
}

/**
 * Goes on in the plan to which rows belong; where they are of none, in that in which the button was shown.
 * @returns false where rows are of several plans, and in a group of another one: no button of the bot asks for that.
 */
export async function goOnInPlanOf(
  ctx: BotContext,
  rows: readonly NamedRow[],
  shown: { messageId: number } | { data: string } | null = null,
): Promise<boolean> {
  // Who has one plan asks in it, and nothing is looked up.
  if (!ctx.writer.severalPlans) return true;
  const found = await findPlanOfRows(ctx.request, rows);
  if (found.kind === 'several') return false;
  if (ctx.group !== undefined) return found.kind === 'any' || found.plan.planId === ctx.request.planId;
  const plan = found.kind === 'plan' ? found.plan : shown && (await findPlanShown(ctx.request, shown));
  if (plan !== null) ctx.speakOf(plan);
  return true;
}

/** Goes on in the plan of which whoever asks speaks by now: that of the conversation to which they are back. */
export async function goOnInPlanNow(ctx: BotContext): Promise<void> {
  if (!ctx.writer.severalPlans) return;
  const plan = await findPlanNow(ctx.request);
  if (plan !== null) ctx.speakOf(plan);
}
