import { z } from 'zod';
import { findSignedDocument } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a signed document was received, told to the unit. */
export const DOCUMENT_RECEIVED = defineNotice({
  kind: 'document-received',
  params: z.object({ documentId: z.int() }),
  read: async ({ database, plan, params }) => {
    const document = await findSignedDocument(database, params.documentId);
    return document?.state === 'received' ? { document, responsible: plan.coordinator.name } : null;
  },
});
