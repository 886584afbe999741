import { giveReportTemplate, showTemplates } from '../../actions/report-templates/show-templates.ts';
import { applyTemplate, returnToTemplate } from '../../actions/report-templates/use-template.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { idOf } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewTags } from './tags-view.ts';
import { viewTemplateFile, viewTemplates, viewUsed } from './templates-view.ts';

const ARGUMENTS = {
  'template-show': [],
  'template-get': [],
  'template-tags': [],
  'template-use': [idOf('ReportTemplate')],
  'template-return': [idOf('ReportTemplate')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'template-show': async ({ t, request }) => answerOutcome(t, await showTemplates(request), viewTemplates),
  'template-get': async ({ t, request }) => answerOutcome(t, await giveReportTemplate(request), viewTemplateFile),
  'template-tags': ({ t }) => Promise.resolve({ views: [viewTags(t)] }),
  'template-use': async ({ t, request }, which) => answerOutcome(t, await applyTemplate(request, which), viewUsed),
  'template-return': async ({ t, request }, which) =>
    answerOutcome(t, await returnToTemplate(request, which), viewUsed),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the template of the annual report. */
export const reportTemplateButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
