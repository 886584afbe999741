import { z } from 'zod';
import { findSignedDocument } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** A signed document that was sent or announced, told to those who receive it. */
export const DOCUMENT_SENT = defineNotice({
  kind: 'document-sent',
  params: z.object({ documentId: z.int() }),
  read: async ({ database, params }) => {
    const document = await findSignedDocument(database, params.documentId);
    return document === null || document.state === 'refused' ? null : { document };
  },
});
