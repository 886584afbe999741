import { z } from 'zod';
import { findSignedDocument } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a signed document was refused, told to the unit. */
export const DOCUMENT_REFUSED = defineNotice({
  kind: 'document-refused',
  params: z.object({ documentId: z.int() }),
  read: async ({ database, plan, params }) => {
    const document = await findSignedDocument(database, params.documentId);
    return document?.state === 'refused' ? { document, responsible: plan.coordinator.name } : null;
  },
});
