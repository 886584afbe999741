import { hasMarks, searchKey } from './normalize.ts';

/** Words of titles and of the rooms of agencies, as they are spelled. */
const WORDS = (
  'Phó Trưởng phòng, Trưởng phòng, Phó phòng, Phó Trưởng ban, Trưởng ban, Phó ban, Phó Giám đốc, Giám đốc, ' +
  'Phó Chủ tịch, Chủ tịch, Phó Chánh Văn phòng, Chánh Văn phòng, Chánh Thanh tra, Phó Chi cục trưởng, ' +
  'Chi cục trưởng, chuyên viên, chuyên viên chính, cán bộ, công chức, viên chức, nhân viên, kế toán, kỹ sư, ' +
  'kỹ thuật, phòng, ban, Sở, Chi cục, Trung tâm, Văn phòng, Thanh tra, công ty, UBND, huyện, thị xã, thành phố, ' +
  'tỉnh, xã, phường, và, Kinh tế, Hạ tầng, Công Thương, công nghiệp, Tài nguyên, Môi trường, Nông nghiệp, ' +
  'Phát triển nông thôn, Kế hoạch, Tài chính, Đầu tư, Đô thị, Quản lý, Khuyến công, năng lượng, an toàn, ' +
  'tiết kiệm, Khoa học, Công nghệ, Lao động, Nội vụ'
).split(', ');
const SPELLED = new Map(WORDS.map((word) => [searchKey(word), word]));
const LONGEST = 4;

/**
 * Spells a title that was typed without marks by the words that titles are made of: "pho phong kinh te" is "Phó phòng Kinh tế". What
 * has a mark, or a word that is not one of these, stays as it is.
 */
export function spellTitle(title: string): string {
  if (hasMarks(title)) return title;
  return title
    .split(/(\s*[,;]\s*)/)
    .map((part) => spellPart(part) ?? part)
    .join('');
}

/** Returns how many words at the beginning are words of titles and of the rooms of agencies, with marks or without. */
export function wordsOfTitle(words: readonly string[]): number {
  let at = 0;
  while (at < words.length) {
    const size = sizeOfWord(words, at);
    if (size === undefined && !/^(?:[\p{Lu}&.-]{2,6}|&)$/u.test(words[at] ?? '')) break;
    at += size ?? 1;
  }
  return at;
}

/** Of how many words the word of a title at a place is; undefined where there is none. */
function sizeOfWord(words: readonly string[], at: number): number | undefined {
  return Array.from({ length: LONGEST }, (_, index) => LONGEST - index).find((length) =>
    SPELLED.has(
      words
        .slice(at, at + length)
        .map(searchKey)
        .join(' '),
    ),
  );
}

function spellPart(part: string): string | null {
  const words = part.trim().split(/\s+/);
  const spelled: string[] = [];
  for (let at = 0; at < words.length;) {
    const size = sizeOfWord(words, at);
    const [word = ''] = words.slice(at);
    // Abbreviations have no marks: KTHT, P.
    if (size === undefined && !/^[\p{Lu}&.-]{1,6}$/u.test(word)) return null;
    spelled.push(
      size === undefined
        ? word
        : (SPELLED.get(
            words
              .slice(at, at + size)
              .map(searchKey)
              .join(' '),
          ) ?? word),
    );
    at += size ?? 1;
  }
  return spelled.join(' ');
}
