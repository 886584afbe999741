import { z } from 'zod';

export const text = z.string().trim().min(1);
/** A calendar day, as "2017-12-15". */
export const day = z.iso.date();
export const unitKey = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
