import { z } from 'zod';
import { LEAF_QUESTIONS } from './leaves.ts';

/** The parts of a group, numbered in their order. */
export const groupItems = z
  .array(z.discriminatedUnion('type', LEAF_QUESTIONS))
  .min(1)
  .max(50)
  .transform((parts) => parts.map((part, at) => ({ ...part, number: at + 1 })));
