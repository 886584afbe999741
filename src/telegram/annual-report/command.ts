import { beginReport, listReports, readReportOf } from '../../actions/annual-report/begin-report.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import type { Command } from '../parts/command.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { reportCommand } from '../work/report-command.ts';
import { viewReport, viewReports } from './report-view.ts';

/**
 * /baocaonam: the annual report, and that of several years, written from frozen figures. Typed as words by those who only report
 * themselves, it means what their unit owes.
 */
export const annualReportCommand: Command = {
  name: 'baocaonam',
  words: ['soan bao cao nam', 'soan bao cao tong ket', 'bao cao tong ket'],
  wordsBeforeYear: ['soan bao cao nam', 'soan bao cao tong ket nam', 'soan bao cao tong ket'],
  menu: 'consolidation.read',
  answer: async (ctx, rest) => {
    if (!isAllowed(ctx.request.person, 'consolidation.read') && isTyped(ctx)) return reportCommand.answer(ctx, rest);
    const said = ctx.message?.text ?? '';
    const typed = [...(rest === '' ? said : rest).matchAll(/(?:19|20|21)\d\d/g)].map(([year]) => Number(year));
    return answerReports(ctx, typed.length === 0 ? null : { from: Math.min(...typed), to: Math.max(...typed) });
  },
};

function isTyped({ message }: BotContext): boolean {
  return message?.text?.startsWith('/') === false;
}

/** Answers with the reports of these years, or of any; where there is one alone it is opened. */
async function answerReports({ t, request }: BotContext, years: { from: number; to: number } | null): Promise<Answer> {
  const asked = years === null ? null : years.from === years.to ? String(years.to) : `${years.from}-${years.to}`;
  const listed = await listReports(request, years);
  return answerAllowed(t, listed, async (outcome) => {
    if (outcome.kind !== 'list') return { views: [viewReports(t, outcome, asked)] };
    const [one, ...others] = outcome.reports;
    if (one === undefined || others.length > 0) return { views: [viewReports(t, outcome, asked)] };
    const { id } = one.consolidation;
    return outcome.mayWrite
      ? answerOutcome(t, await beginReport(request, id), viewReport, true)
      : answerOutcome(t, await readReportOf(request, id), viewReport, false);
  });
}
