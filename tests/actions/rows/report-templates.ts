import { sendTemplate } from '../../../src/actions/report-templates/send-template.ts';
import { giveReportTemplate, showTemplates } from '../../../src/actions/report-templates/show-templates.ts';
import { applyTemplate, returnToTemplate } from '../../../src/actions/report-templates/use-template.ts';
import type { Row, Rows } from '../row.ts';

const changing = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['consolidation.freeze', 'everywhere']],
  call,
  done,
});

export const REPORT_TEMPLATES: Rows = {
  'report-templates/show-templates.ts#showTemplates': changing((request) => showTemplates(request), 'templates'),
  'report-templates/show-templates.ts#giveReportTemplate': changing((request) => giveReportTemplate(request), 'file'),
  'report-templates/send-template.ts#sendTemplate': {
    ...changing((request) => sendTemplate(request, 'mau.docx', new Uint8Array()), 'not-a-document'),
    conversation: () => ({ kind: 'report-template', state: { draft: null } }),
  },
  'report-templates/use-template.ts#applyTemplate': changing(
    (request, { reportTemplate }) => applyTemplate(request, reportTemplate),
    'used',
  ),
  'report-templates/use-template.ts#returnToTemplate': changing(
    (request, { reportTemplate }) => returnToTemplate(request, reportTemplate),
    'unchanged',
  ),
};
