import { exportForm, listFormFiles } from '../../actions/rounds/export-form.ts';
import { importForm } from '../../actions/rounds/import-form.ts';
import { offerFormUpdate, updateRoundForm } from '../../actions/rounds/update-round-form.ts';
import { viewFormFile, viewFormFiles } from './form-files-view.ts';
import { layOutForm } from './form-workbook.ts';
import { viewFormImport, viewFormUpdate } from './forms-view.ts';
import { idOf } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'round-form-offer': [idOf('Round')],
  'round-form-update': [idOf('Round')],
  'form-keep': [],
  'form-files': [],
  'form-file': [idOf('Form')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'form-keep': async ({ t, request }) => {
    const outcome = await importForm(request);
    return { ...answerOutcome(t, outcome, viewFormImport), replace: outcome.kind === 'imported' };
  },
  'form-files': async ({ t, request }) => answerOutcome(t, await listFormFiles(request), viewFormFiles),
  'form-file': async ({ t, request }, formId) =>
    answerOutcome(t, await exportForm(request, formId, layOutForm), viewFormFile),
  'round-form-offer': async ({ t, request }, roundId) =>
    answerOutcome(t, await offerFormUpdate(request, roundId), viewFormUpdate),
  'round-form-update': async ({ t, request }, roundId) => {
    const outcome = await updateRoundForm(request, roundId);
    return { ...answerOutcome(t, outcome, viewFormUpdate), replace: outcome.kind === 'updated' };
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of importing forms, of having them as workbooks, and of putting a round on a newer one. */
export const formButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
