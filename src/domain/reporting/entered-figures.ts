import type { DocumentFile } from '../files/document-file.ts';

/** How figures reached the agency that a coordinator enters for a unit. */
export const FIGURES_CHANNELS = ['document', 'phone', 'email'] as const;
export type FiguresChannel = (typeof FIGURES_CHANNELS)[number];

/** Where figures that were entered for a unit came from. */
export type FiguresSource =
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
export interface EnteredFigures {
  enteredById: number;
  source: FiguresSource;
  verdict: UnitVerdict | null;
}
