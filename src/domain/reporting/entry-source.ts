import type { DocumentFile } from '../documents/signed-document.ts';

/** How figures reached the agency that a coordinator enters for a unit. */
export const ENTRY_WAYS = ['document', 'phone', 'email'] as const;
export type EntryWay = (typeof ENTRY_WAYS)[number];

/** Where figures that were entered for a unit came from. */
export type EntrySource =
  | { way: 'document'; number: string; /** yyyy-mm-dd. */ date: string; files: DocumentFile[] }
  /** Who gave them, and when, in the coordinator's words. */
  | { way: 'phone' | 'email'; note: string; files: DocumentFile[] };

/** What a unit says of figures that were entered for it. */
export interface UnitVerdict {
  verdict: 'confirmed' | 'objected';
  objection: string | null;
  at: Date;
}

/** Figures that a coordinator entered for the unit. */
export interface Entry {
  enteredById: number;
  source: EntrySource;
  verdict: UnitVerdict | null;
}
