import type { DocumentFile } from '../files/document-file.ts';

/** How figures reached the agency that a coordinator enters for a unit. */
export const FIGURES_CHANNELS = ['document', 'phone', 'email'] as const;
export type FiguresChannel = (typeof FIGURES_CHANNELS)[number];

/** Every way in which entered figures came: those that are chosen, and files of figures. */
export const FIGURES_WAYS = [...FIGURES_CHANNELS, 'workbook'] as const;

/** Where one figure stands in a file of figures. */
export interface FigureCell {
  /** The file as the store keeps it, and its name. */
  fileId: number;
  file: string;
  /** The sheet by its name, and by its place among those of the file. */
  sheet: string;
  sheetAt: number;
  /** One cell, or several, such as "D7" or "P7, Q7". */
  cell: string;
}

/** Where figures came from that were typed in for a unit. */
export type TypedSource =
  | { way: 'document'; number: string; /** yyyy-mm-dd. */ date: string; files: DocumentFile[] }
  /** Who gave them, and when, in the coordinator's words. */
  | { way: 'phone' | 'email'; note: string; files: DocumentFile[] };

/** Figures that came in by a file: each from its cell. */
export interface WorkbookSource {
  way: 'workbook';
  files: DocumentFile[];
  /** Which file brought the last of them. */
  fileId: number;
  file: string;
  /** By the question, with its part. */
  places: Readonly<Record<string, FigureCell>>;
  /** Where all other figures of the report came from; null where the unit had reported them itself. */
  rest: TypedSource | null;
}

/** Where figures that were entered for a unit came from. */
export type FiguresSource = TypedSource | WorkbookSource;

/**
 * Returns where one figure of a report came from that was entered.
 * @param path its question, with its part.
 * @returns null where the unit had reported it itself.
 */
export function sourceOfFigure(source: FiguresSource, path: string): TypedSource | FigureCell | null {
  return source.way === 'workbook' ? (source.places[path] ?? source.rest) : source;
}

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
