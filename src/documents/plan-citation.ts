import { formatDate } from '../domain/text/vietnamese-format.ts';

/** A plan as its document names itself. What the document leaves open is null, and is not filled in here. */
export interface CitedPlan {
  /** "Kế hoạch". */
  kind: string;
  title: string;
  shortTitle: string;
  number: string | null;
  /** yyyy-mm-dd. */
  issuedOn: string | null;
  /** Who issued it, as "Ủy ban nhân dân tỉnh Nghệ An"; null where that is not known. */
  issuer: string | null;
}

/** Returns the plan by its kind and title: "Kế hoạch hành động thực hiện …". */
export function planPhrase({ kind, title }: CitedPlan): string {
  return `${kind} ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/**
 * Returns the words with which a document cites the plan: number and date as far as it has them, who issued it, and its
 * title.
 */
export function planCitation({ kind, title, number, issuedOn, issuer }: CitedPlan): string {
  return [
    kind,
    number === null ? null : `số ${number}`,
    issuedOn === null ? null : `ngày ${formatDate(issuedOn)}`,
    issuer === null ? null : `của ${issuer}`,
    `về ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
