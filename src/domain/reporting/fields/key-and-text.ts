import { z } from 'zod';

/** A name in expressions. */
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** Words that are there. */
export const text = z.string().trim().min(1);
