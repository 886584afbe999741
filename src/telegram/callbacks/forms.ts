import { importForm } from '../../actions/reporting/import-form.ts';
import { readOwedReport } from '../../actions/reporting/list-obligations.ts';
import { offerFormUpdate, updateRoundForm } from '../../actions/reporting/update-round-form.ts';
import { viewFormImport, viewFormUpdate } from '../views/forms.ts';
import { viewPreviewFile } from '../views/preview-file.ts';
import { viewFillingRefusal } from '../views/reporting.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs = 'form-keep' | 'round-form-offer' | 'round-form-update' | 'report-preview-file';

/** The buttons of importing forms, of putting a round on a newer one, and of the form as a file. */
export const formCallbacks: CallbackHandlers<Verbs> = {
  'form-keep': async ({ t, request }) => {
    const outcome = await importForm(request);
    return { views: [viewFormImport(t, outcome)], replace: outcome.kind === 'imported' };
  },
  'round-form-offer': async ({ t, request }, roundId) => ({
    views: [viewFormUpdate(t, await offerFormUpdate(request, roundId))],
  }),
  'round-form-update': async ({ t, request }, roundId) => {
    const outcome = await updateRoundForm(request, roundId);
    return { views: [viewFormUpdate(t, outcome)], replace: outcome.kind === 'updated' };
  },
  'report-preview-file': async ({ t, request }, obligationId) => {
    const outcome = await readOwedReport(request, obligationId);
    return {
      views: [outcome.kind === 'owed' ? viewPreviewFile(t, outcome.report) : viewFillingRefusal(t, outcome)],
    };
  },
};
