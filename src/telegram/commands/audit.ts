import { findAuditFilter } from '../../actions/audit/find-audit-filter.ts';
import { readAuditLog } from '../../actions/audit/read-audit-log.ts';
import { viewAuditChoice, viewAuditLog } from '../views/audit.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import type { Command } from './command.ts';

/** /nhatky: who changed what, and when; with the name of a unit or an officer, or a time, only that. */
export const auditCommand: Command = {
  name: 'nhatky',
  menu: 'audit.read',
  aside: true,
  answer: async ({ t, request }, rest) => {
    const outcome = await findAuditFilter(request, rest);
    switch (outcome.kind) {
      case 'filter':
        return { views: [viewAuditLog(t, await readAuditLog(request, outcome.filter, 0), request.now)] };
      case 'choose':
        return { views: [viewAuditChoice(t, outcome.offered)] };
      case 'unknown':
        return say(t('audit:unknown', { typed: outcome.typed.slice(0, 60) }));
      case 'forbidden':
        return { views: [viewForbidden(t, 'whoCoordinator')] };
    }
  },
};
