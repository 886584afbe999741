import { startsTitle } from './title-starts.ts';

/** What leads to the title of a person behind the name: "chức vụ:", "là", "làm", "giữ chức". */
const TO_TITLE =
  /[\s,;.]+(?:(?:hiện |hien )?(?:đang |dang )?(?:là|la|làm|lam|giữ chức(?: vụ)?|giu chuc(?: vu)?)|(?:chức vụ|chức danh|chuc vu|chuc danh)(?: hiện tại| hien tai)?(?: là| la)?\s*:?)\s+(?=(\S.*))/giu;
const LABELLED = /(?:chức|chuc)/iu;
/** When somebody was born, and of which sex, is no title. */
const BORN = /^(?:(?:sinh|sn)(?: năm| nam| ngày| ngay)?[\s:]*[\d/.-]+|nam|nữ|nu)$/iu;

/**
 * Returns the parts of what somebody wrote of a person, at commas, strokes, lines and what leads to a title: "Trần Thị Bình là kế toán" are
 * a name and a title. A title before a colon is one as well.
 */
export function splitPerson(text: string): string[] {
  return text
    .replace(/^(?:(?:họ và tên|ho va ten|họ tên|ho ten)\s*:\s*)/iu, '')
    .replace(/^([^:,;\n]+):\s*(?=\p{L})/u, (label, title: string) => (startsTitle(title) ? `${title}, ` : label))
    .replaceAll(TO_TITLE, (lead, title: string, at: number) =>
      at > 0 && (LABELLED.test(lead) || startsTitle(title)) ? ', ' : lead,
    )
    .split(/\s*[,;\n]\s*|\s+[-–]\s+/u)
    .filter((part) => part !== '' && !BORN.test(part));
}
