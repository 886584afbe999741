import type { Block } from '../../domain/plan-reading/blocks.ts';
import { placeBlocks, type UnplacedBlock } from '../../domain/plan-reading/place-blocks.ts';
import { toStorable } from '../../domain/text/storable.ts';
import { DOCUMENT_LIMITS } from './office-limits.ts';
import { readInThread } from './read-in-thread.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetGrid } from './sheet-grid.ts';

/** What a file held that was sent as a document or workbook of an office. */
export type OfficeReading =
  | { kind: 'blocks'; format: 'document' | 'workbook'; blocks: Block[] }
  /** Nothing is written in it. */
  | { kind: 'empty' }
  /** .doc or .xls, as programs wrote until 2003. */
  | { kind: 'of-1997' }
  /** It opens with a password only. */
  | { kind: 'protected' }
  /** A PDF, a picture, or anything that is neither a .docx nor an .xlsx. */
  | { kind: 'other-kind' }
  /** A .docx or .xlsx that cannot be read. */
  | { kind: 'broken' }
  | { kind: 'too-many-rows' }
  | { kind: 'beyond'; cell: string }
  | { kind: 'too-large' };

type DocumentReading =
  | { kind: 'blocks'; blocks: UnplacedBlock[] }
  | { kind: 'not-a-document' }
  | { kind: 'too-many-rows' }
  | { kind: 'too-large' };

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a .docx or .xlsx that somebody sent as paragraphs and tables, each with its place, within bounds and in a thread of its own;
 * what kind it is its bytes say, not its name.
 */
export async function readOfficeFile(bytes: Uint8Array): Promise<OfficeReading> {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > DOCUMENT_LIMITS.bytes) return { kind: 'too-large' };
  if (begins(bytes, COMPOUND)) return { kind: isEncrypted(bytes) ? 'protected' : 'of-1997' };
  if (!begins(bytes, ZIP)) return { kind: 'other-kind' };
  // The names of files stand unpacked in an archive.
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('word/document')) return readDocument(bytes);
  return names.includes('xl/workbook.xml') ? readSheets(bytes) : { kind: 'other-kind' };
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

/** Office packs an encrypted file into the format of 1997, with names in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

async function readDocument(bytes: Uint8Array): Promise<OfficeReading> {
  const worker = new URL('./document-worker.mjs', import.meta.url);
  const read = await readInThread<DocumentReading>(worker, { bytes, limits: DOCUMENT_LIMITS });
  if (read === null) return { kind: 'too-large' };
  if (read.kind === 'not-a-document') return { kind: 'broken' };
  if (read.kind !== 'blocks') return read;
  const blocks = placeBlocks(toStorable(read.blocks));
  return blocks.length === 0 ? { kind: 'empty' } : { kind: 'blocks', format: 'document', blocks };
}

async function readSheets(bytes: Uint8Array): Promise<OfficeReading> {
  const read = await readWorkbook(bytes, true);
  if (read.kind === 'not-a-sheet') return { kind: 'broken' };
  if (read.kind !== 'sheets') return read;
  const tables = read.sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map((sheet): UnplacedBlock => ({
      kind: 'table',
      sheet: sheet.name,
      rows: sheetGrid(sheet).map((cells) => ({ cells, repeated: false })),
    }));
  const blocks = placeBlocks(tables);
  return blocks.length === 0 ? { kind: 'empty' } : { kind: 'blocks', format: 'workbook', blocks };
}
