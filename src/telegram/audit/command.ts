import { findAuditFilter } from '../../actions/audit/find-audit-filter.ts';
import { readAuditLog } from '../../actions/audit/read-audit-log.ts';
import { viewAuditChoice, viewAuditLog } from './view.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { cutText } from '../../domain/text/storable.ts';

/** /nhatky: who changed what, and when; with the name of a unit or an officer, or a time, only that. */
export const auditCommand: Command = {
  name: 'nhatky',
  menu: 'audit.read',
  aside: true,
  answer: async ({ t, request }, rest) => {
    return answerAllowed(t, await findAuditFilter(request, rest), async (outcome): Promise<Answer> => {
      switch (outcome.kind) {
        case 'filter':
          return answerOutcome(t, await readAuditLog(request, outcome.filter, 0), viewAuditLog, request.now);
        case 'choose':
          return { views: [viewAuditChoice(t('audit:choose'), outcome.offered)] };
        case 'near':
          return {
            views: [viewAuditChoice(t('audit:near', { typed: cutText(outcome.typed, 60) }), outcome.offered)],
          };
        case 'unknown':
          return answerText(t('audit:unknown', { typed: cutText(outcome.typed, 60) }));
      }
    });
  },
};
