import { AUDIT_TOPICS } from '../../domain/audit/audit-actions.ts';
import { exportAuditLog, readAuditLog } from '../../actions/audit/read-audit-log.ts';
import { auditSheet, readAuditButton, viewAuditLog } from './view.ts';
import { idOf, oneOf, page, period } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  // Topic, unit, officer (0 for all), period (0 for any; yyyy, yyyymm or yyyymmdd) and page.
  audit: [oneOf(['all', ...AUDIT_TOPICS]), idOf('Unit'), idOf('Officer'), period, page],
  'audit-file': [oneOf(['all', ...AUDIT_TOPICS]), idOf('Unit'), idOf('Officer'), period],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  audit: async ({ t, request }, topic, unitId, officerId, period, page) => {
    const outcome = await readAuditLog(request, readAuditButton([topic, unitId, officerId, period]), page);
    return { ...answerOutcome(t, outcome, viewAuditLog, request.now), replace: outcome.kind === 'page' };
  },
  'audit-file': async ({ t, request }, ...limits) => {
    const outcome = await exportAuditLog(request, readAuditButton(limits), auditSheet(t));
    return answerOutcome(t, outcome, viewAuditLog, request.now);
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the audit log. */
export const auditButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
