import { writeReceipt } from '../../documents/receipt.ts';
import { writeAnswer, writeNotes } from '../../domain/reporting/answer-in-words.ts';
import { unitOf } from '../../domain/reporting/describe-answer.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { fillingOfReport } from '../reports/load-filling.ts';
import type { FiguresSource } from '../../domain/reporting/entered-figures.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { findOfficer } from '../../store/people.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { fileName, readHandedIn, type ReportFile } from './draft-report.ts';
import type { Request } from '../request.ts';

/**
 * Writes the "Giấy xác nhận đã nộp" of a report: what was handed in when, under which code, and where it stands now.
 */
export async function writeReportReceipt(request: Request, obligationId: number): Promise<ReportFile> {
  const { database } = request.store;
  const found = await readHandedIn(request, obligationId);
  if (found.kind !== 'report') return found;
  const { report } = found;
  const filling = fillingOfReport(report);
  const { questions, answers } = filling;
  const { round, unit, submittedAt, submittedById, revision, decidedAt, state, enteredFigures } = report;
  const plan = await readPlanFacts(database, request.planId);
  if (plan === null || submittedAt === null) return { kind: 'not-found' };
  const { postponed } = findGaps(filling);
  const officer = submittedById === null ? null : await findOfficer(database, submittedById);
  const approved =
    state === 'approved' && decidedAt !== null ? `đã duyệt lúc ${formatDateTime(decidedAt)}` : 'chờ duyệt';
  const facts: [string, string][] = [
    ['Lần nộp', String(revision)],
    ['Số câu đã trả lời', `${questions.length - postponed.length}/${questions.length}`],
    ...(postponed.length > 0 ? [['Chưa có số', `câu ${postponed.join(', ')}`] as [string, string]] : []),
    ...(enteredFigures === null
      ? []
      : [['Nguồn số liệu', `nhập thay theo ${describeSource(enteredFigures.source)}`] as [string, string]]),
    ['Số liệu', approved],
    ['Văn bản ký', describeMark(await findDocumentMark(database, obligationId))],
  ];
  const content = await writeReceipt({
    unitName: unit.name,
    title: round.title,
    code: report.receiptCode ?? '',
    receiver: plan.coordinator.name,
    submittedAt,
    submittedBy: officer?.fullName ?? null,
    facts,
    answers: {
      columns: [
        {
          heading: 'Câu',
          share: 7,
          align: 'center',
        },
        {
          heading: 'Nội dung',
          share: 37,
        },
        {
          heading: 'Đơn vị tính',
          share: 13,
          align: 'center',
        },
        {
          heading: 'Đã nộp',
          share: 22,
        },
        {
          heading: 'Ghi chú',
          share: 21,
        },
      ],
      rows: questions.map((question) => [
        String(question.number),
        question.shortLabel,
        unitOf(question),
        writeAnswer(question, answers[question.key], false),
        writeNotes(question, answers[question.key]).join('\n'),
      ]),
    },
  });
  const name = fileName('xac-nhan-da-nop', unit.shortName, round.period);
  return { kind: 'file', name, content, unitName: unit.name, title: round.title, obligationId };
}

function describeMark(mark: DocumentMark): string {
  switch (mark.kind) {
    case 'missing':
      return 'chưa có';
    case 'announced':
      return `đơn vị báo đã gửi số ${mark.number} ngày ${formatDate(mark.date)}, chưa nhận`;
    case 'outdated':
      return `số ${mark.number} ngày ${formatDate(mark.date)} ký theo số liệu cũ, cần văn bản mới`;
    case 'received':
      return `đã nhận số ${mark.number} ngày ${formatDate(mark.date)}`;
  }
}

function describeSource(source: FiguresSource): string {
  switch (source.way) {
    case 'document':
      return `văn bản số ${source.number} ngày ${formatDate(source.date)}`;
    case 'phone':
      return `điện thoại (${source.note})`;
    case 'email':
      return `e-mail (${source.note})`;
    case 'workbook':
      return `tệp ${source.file}`;
  }
}
