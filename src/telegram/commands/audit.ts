import { readAuditLog } from '../../actions/audit/read-audit-log.ts';
import type { BotContext } from '../context.ts';
import { viewAuditLog } from '../views/audit.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /nhatky: who changed what, and when. */
export const auditCommand: Command = {
  name: 'nhatky',
  menu: 'audit.read',
  aside: true,
  answer: (ctx) => answerAuditLog(ctx),
};

/** The newest page of the log. */
async function answerAuditLog({ t, request }: BotContext): Promise<Answer> {
  return { views: [viewAuditLog(t, await readAuditLog(request, null, 0), request.now)] };
}
