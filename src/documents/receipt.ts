import { formatDateTime } from '../domain/text/vietnamese-format.ts';
import type { DocumentTable } from './document-data.ts';
import { writeDocx } from './official-document.ts';
import { line, TEXT_WIDTH } from './official-parts.ts';
import { ruledTables } from './official-tables.ts';
import { officialSection } from './official-sections.ts';

/** What a receipt says: facts as label and text, and the answers as they were handed in. */
export interface Receipt {
  unitName: string;
  title: string;
  code: string;
  /** To whom it was handed in. */
  receiver: string;
  submittedAt: Date;
  /** Who handed it in; null where the name is no longer kept. */
  submittedBy: string | null;
  facts: readonly (readonly [label: string, text: string])[];
  answers: DocumentTable;
}

/**
 * Writes a receipt as a .docx file. It has neither number nor seal, and says that it stands for no signed document:
 * what looks numbered and signed would be a forgery.
 */
export async function writeReceipt(receipt: Receipt): Promise<Uint8Array> {
  const { unitName, title, code, receiver, submittedAt, submittedBy, facts, answers } = receipt;
  const by = submittedBy === null ? '' : `, do ${submittedBy} nộp`;
  const after = { spacing: { after: 120 } };
  const heading = { size: 14, bold: true };
  return writeDocx(`Giấy xác nhận đã nộp ${code}`, [
    officialSection([
      line('GIẤY XÁC NHẬN ĐÃ NỘP SỐ LIỆU', heading, 'center'),
      line(`Mã nhận: ${code}`, heading, 'center', { spacing: { after: 240 } }),
      line(
        `${receiver} đã nhận số liệu ${title} của ${unitName} lúc ${formatDateTime(submittedAt)}${by}.`,
        { size: 14 },
        'justify',
        after,
      ),
      ...facts.map(([label, text]) => line(`${label}: ${text}.`, { size: 14 }, 'left', after)),
      line(
        'Giấy này do hệ thống Điều Phối lập tự động để đơn vị lưu, không có số, không thay văn bản đã ký.',
        { size: 13, italics: true },
        'justify',
        { spacing: { after: 240 } },
      ),
      line('SỐ LIỆU ĐÃ NỘP', heading, 'center', after),
      ...ruledTables(answers, TEXT_WIDTH),
    ]),
  ]);
}
