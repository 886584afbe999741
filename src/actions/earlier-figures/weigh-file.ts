import { conflictsOfUnits, isComing, weighUnit, type WeighedUnit } from '../../domain/earlier-figures/weigh-figures.ts';
import type { ReadUnit } from '../../domain/earlier-figures/reading.ts';
import { comingNumber, fileNumber } from '../../domain/earlier-figures/preview-numbers.ts';
import { findImportedFile, type FiguresFileFacts } from '../../store/figures-files.ts';
import type { Database } from '../../store/open-store.ts';
import type { EarlierFiguresDraft, ReadFile } from './earlier-figures-conversation.ts';
import { readEarlierYear, type EarlierYear, type NoEarlierYear } from './read-subject.ts';

/** What bringing a file in would come to, before anything is kept. */
export interface FiguresPreview {
  kind: 'preview';
  year: EarlierYear;
  read: ReadFile;
  units: readonly WeighedUnit[];
  /** Reports that would come in or change, and the figures that they would have from the file. */
  reports: number;
  figures: number;
  /** Figures of the file that can stand beside the other answers, be they new or there already, unit by unit. */
  understood: readonly ReadUnit[];
  /** What is still to be decided. */
  undecided: number;
  /** When this very file came in before; null where it never did. */
  before: FiguresFileFacts | null;
  /** By which buttons name the file, and what of it would come in. */
  fileNumber: number;
  comingNumber: number;
  /** Why a button did nothing: what it was shown with has changed, or was another file. Null where none was pressed, or it did. */
  undone: 'changed' | 'other-file' | null;
}

/** Weighs the file of a draft against what is known now; null where none was read. */
export async function weighFile(
  database: Database,
  planId: number,
  { formKey, year: of, read, decisions }: EarlierFiguresDraft,
  now: Date,
): Promise<FiguresPreview | NoEarlierYear | null> {
  if (read === null) return null;
  const year = await readEarlierYear(database, planId, formKey, of, now);
  if (year.kind !== 'year') return year;
  return previewOf(year, read, decisions, await findBefore(database, year, read));
}

/** Finds when this very file came in before for the form and year; null where it never did. */
export async function findBefore(
  database: Database,
  { plan, form, year }: EarlierYear,
  { contentHash }: Pick<ReadFile, 'contentHash'>,
): Promise<FiguresFileFacts | null> {
  return findImportedFile(database, { planId: plan.id, formKey: form.key, year, contentHash });
}

/** Returns what bringing a file in would come to, by what is known of its year. */
export function previewOf(
  year: EarlierYear,
  read: ReadFile,
  decisions: EarlierFiguresDraft['decisions'],
  before: FiguresFileFacts | null,
): FiguresPreview {
  const units = read.units.flatMap((unit) => {
    const known = year.known.get(unit.unitId);
    return known === undefined ? [] : [weighUnit(year.form, year.year, unit, known, decisions)];
  });
  const coming = units.filter(isComing);
  return {
    kind: 'preview',
    year,
    read,
    units,
    reports: coming.length,
    figures: coming.reduce((sum, { taken }) => sum + taken.length, 0),
    understood: understoodIn(read, units),
    undecided: conflictsOfUnits(units).filter(({ decided }) => decided === null).length,
    before,
    fileNumber: fileNumber(year.form.key, year.year, read.contentHash),
    comingNumber: comingNumber(coming),
    undone: null,
  };
}

/** Leaves out what was read and cannot stand beside the other answers: it is told among the cells that are not taken. */
function understoodIn(read: ReadFile, weighed: readonly WeighedUnit[]): FiguresPreview['understood'] {
  const refused = new Set(
    weighed.flatMap((unit) => unit.refused.map(({ unitId, path }) => `${unitId ?? ''} ${path ?? ''}`)),
  );
  return read.units.flatMap(({ unitId, figures }) => {
    const left = Object.entries(figures).filter(([path]) => !refused.has(`${unitId} ${path}`));
    return left.length === 0 ? [] : [{ unitId, figures: Object.fromEntries(left) }];
  });
}
