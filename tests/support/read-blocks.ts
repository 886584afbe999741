import { readOfficeFile } from '../../src/documents/reading/read-office-file.ts';
import type { PlanAnswers, PlanFinding } from '../../src/domain/plan-reading/findings.ts';
import { readPlan, type PlanRead } from '../../src/domain/plan-reading/read-plan.ts';
import { knownUnits } from './known-units.ts';
import { officeDocx, type OfficeBlock } from './office-docx.ts';

/** Reads files of a plan with the units of the plan that is shipped. */
export async function readFiles(files: readonly Uint8Array[], answers: PlanAnswers = {}): Promise<PlanRead> {
  const read: { name: string; blocks: Parameters<typeof readPlan>[0]['files'][number]['blocks'] }[] = [];
  for (const bytes of files) {
    const outcome = await readOfficeFile(bytes);
    if (outcome.kind !== 'blocks') throw new Error(outcome.kind);
    read.push({ name: 'ke-hoach', blocks: outcome.blocks });
  }
  return readPlan({ files: read, ...knownUnits(), answers });
}

/** A head and a row of a table of tasks. */
export const TASK_HEADS = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian thực hiện'];

/** Reads a small plan of 2026 to 2030 with these blocks in its annex. */
export async function readAnnex(
  blocks: readonly OfficeBlock[],
  answers: PlanAnswers = {},
): Promise<{ plan: Extract<PlanRead, { kind: 'read' }>['plan']; findings: PlanFinding[] }> {
  const bytes = await officeDocx([
    { kind: 'paragraph', text: 'ỦY BAN NHÂN DÂN TỈNH NGHỆ AN' },
    { kind: 'paragraph', text: 'KẾ HOẠCH', bold: true },
    { kind: 'paragraph', text: 'Phát triển công nghiệp giai đoạn 2026 - 2030', bold: true },
    { kind: 'paragraph', text: 'I. TỔ CHỨC THỰC HIỆN' },
    { kind: 'paragraph', text: '1. Sở Công Thương' },
    { kind: 'paragraph', text: 'Chủ trì thực hiện Kế hoạch.' },
    { kind: 'paragraph', text: 'PHỤ LỤC I' },
    ...blocks,
  ]);
  const read = await readFiles([bytes], answers);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read;
}

/** A table with a head in one row. */
export function table(heads: readonly string[], ...rows: readonly string[][]): OfficeBlock {
  return { kind: 'table', heads: heads.length === 0 ? [] : [heads.map((text) => ({ text }))], rows };
}
