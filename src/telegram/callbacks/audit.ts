import { exportAuditLog, readAuditLog } from '../../actions/audit/read-audit-log.ts';
import { viewAuditLog } from '../views/audit.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons of the audit log. */
export const auditCallbacks: CallbackHandlers<'audit-page' | 'audit-export'> = {
  'audit-page': async ({ t, request }, topic, page) => {
    const outcome = await readAuditLog(request, topic === 'all' ? null : topic, page);
    return { views: [viewAuditLog(t, outcome, request.now)], replace: outcome.kind === 'page' };
  },
  'audit-export': async ({ t, request }, topic) => {
    const outcome = await exportAuditLog(request, topic === 'all' ? null : topic);
    return { views: [viewAuditLog(t, outcome, request.now, topic)] };
  },
};
