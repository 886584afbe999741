import { searchKey } from '../text/normalize.ts';

/** What is said not to be asked: "tôi không hỏi số dự kiến", "khỏi nhắc Hưng Nguyên", up to the next comma or end of a sentence. */
const EXCLUDED =
  /[,.;(]?\s*(?<!\p{L})(?:(?:tôi|toi|em|mình|minh|choa|tui)\s+)?(?:(?:không|khong|ko|k|hông|nỏ|đừng|dung|chứ không|chu khong|chứ nỏ)\s+(?:hỏi|hoi|lấy|lay|cần|can)|(?:thôi\s+|thoi\s+)?(?:khỏi|khoi|đừng|dung)\s+(?:nhắc|nhac|giục|giuc|gửi|gui))(?!\p{L})[^,.;?()\n]*[,.;)]?/giu;

/** Returns a question without what it says not to ask; whole where little would be left. */
export function withoutExcluded(text: string): string {
  const rest = text.replace(EXCLUDED, ' ').replace(/\s+/gu, ' ').trim();
  return searchKey(rest).split(' ').filter(Boolean).length >= 3 ? rest : text;
}
