import { z } from 'zod';
import { valueSchema } from '../../domain/reporting/cursor-schema.ts';
import type { RefusedCell } from '../../domain/earlier-figures/reading.ts';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

const figure = z.object({ value: valueSchema, sheet: z.string(), cell: z.string() });

const refusedCell = z.object({
  sheet: z.string(),
  cell: z.string(),
  unitId: z.int().nullable(),
  path: z.string().nullable(),
  text: z.string(),
  fault: z.custom<RefusedCell['fault']>((fault) => typeof fault === 'object' && fault !== null && 'kind' in fault),
});

/** What was read from the file that was sent last; the file itself need not be read again. */
const readFile = z.object({
  file: z.object({ id: z.string(), name: z.string(), mime: z.string() }),
  contentHash: z.string(),
  /** Names of all its sheets, in their order. */
  sheetNames: z.array(z.string()),
  units: z.array(z.object({ unitId: z.int(), figures: z.record(z.string(), figure) })),
  refused: z.array(refusedCell),
  unreadSheets: z.array(z.string()),
  unreadColumns: z.array(z.string()),
});

/** Bringing in figures of a year that has gone: of which form and year, and what waits to be brought in. */
export const earlierFiguresConversation = defineConversation(
  'earlier-figures',
  z.object({
    formKey: z.string(),
    year: z.int(),
    read: readFile.nullable(),
    /** Which figure counts where the store has another one, by unit and question. */
    decisions: z.record(z.string(), z.enum(['keep', 'take'])),
  }),
);

export type EarlierFiguresDraft = StateOf<typeof earlierFiguresConversation>;
export type ReadFile = NonNullable<EarlierFiguresDraft['read']>;
