import { exportAuditLog, readAuditLog } from '../../actions/audit/read-audit-log.ts';
import { auditSheet, readAuditButton, viewAuditLog } from '../views/audit.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons of the audit log. */
export const auditCallbacks: CallbackHandlers<'audit' | 'audit-file'> = {
  audit: async ({ t, request }, topic, unitId, officerId, period, page) => {
    const outcome = await readAuditLog(request, readAuditButton([topic, unitId, officerId, period]), page);
    return { views: [viewAuditLog(t, outcome, request.now)], replace: outcome.kind === 'page' };
  },
  'audit-file': async ({ t, request }, ...limits) => {
    const outcome = await exportAuditLog(request, readAuditButton(limits), auditSheet(t));
    return { views: [viewAuditLog(t, outcome, request.now)] };
  },
};
