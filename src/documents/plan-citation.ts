import { lowerFirst } from '../domain/text/letter-case.ts';
import { formatDate } from '../domain/text/vietnamese-format.ts';

/** A plan as its document names itself: the short title is of the house, and stands in no document. What the document leaves open is null, and is not filled in here. */
export interface CitedPlan {
  /** "Kế hoạch". */
  kind: string;
  title: string;
  number: string | null;
  /** yyyy-mm-dd. */
  issuedOn: string | null;
  /** Who issued it, as "Ủy ban nhân dân tỉnh Nghệ An"; null where that is not known. */
  issuer: string | null;
}

/** Returns the plan by its kind and title: "Kế hoạch hành động thực hiện …". */
export function planPhrase({ kind, title }: CitedPlan): string {
  return `${kind} ${lowerFirst(title)}`;
}

/**
 * Returns the words with which a document cites the plan: number, date, who issued it, and its title. A number or date
 * that the plan's document leaves open stays an open place, "số …/KH-UBND", for the person who signs to fill in.
 */
export function planCitation(plan: CitedPlan): string {
  const { kind, title, number, issuedOn, issuer } = plan;
  return [
    kind,
    `số ${number ?? openNumber(plan)}`,
    issuedOn === null ? 'ngày … tháng … năm …' : `ngày ${formatDate(issuedOn)}`,
    issuer === null ? null : `của ${issuer}`,
    `về ${lowerFirst(title)}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The number without its figure: the initials of the kind, and the code of who issued it where that is known. */
function openNumber({ kind, issuer }: CitedPlan): string {
  const initials = kind.split(/\s+/u).map((word) => word.charAt(0).toLocaleUpperCase('vi'));
  const code = issuer !== null && /^(?:UBND|Ủy ban nhân dân)\s/iu.test(issuer) ? 'UBND' : '…';
  return `…/${initials.join('')}-${code}`;
}
