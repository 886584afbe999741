import { letterheadOf } from '../letterhead.ts';
import type { OfficialDocument } from '../document-data.ts';
import { writeOfficialDocument } from '../official-document.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Briefing, BriefingPage } from './briefing-data.ts';
import { monthOf } from './months.ts';

/** The page to be printed: a draft report in the form of Nghị định 30/2020, without number, date and signer. */
function briefingDocument({ coordinator, province, plan, at }: Briefing, page: BriefingPage): OfficialDocument {
  const { month, year } = monthOf(toLocalDate(at));
  const months = month < 3 ? `0${month}` : String(month);
  return {
    letterhead: letterheadOf(coordinator, province),
    type: { kind: 'named', name: 'BÁO CÁO', abbreviation: 'BC' },
    summary: `Tình hình thực hiện ${plan.shortTitle} (phục vụ giao ban tháng ${months} năm ${year})`,
    addressees: [],
    body: [
      ...page.sections.flatMap(({ title, lines }) => [
        { kind: 'title' as const, text: title },
        ...lines.map((line) => ({ kind: 'paragraph' as const, text: `- ${line}` })),
      ]),
      { kind: 'paragraph', text: `${page.source.replace(/\.$/u, '')}./.` },
    ],
    recipients: [],
    annexes: [],
  };
}

/** Writes the page as a .docx file. */
export async function writeBriefing(briefing: Briefing, page: BriefingPage): Promise<Uint8Array> {
  return writeOfficialDocument(briefingDocument(briefing, page));
}
