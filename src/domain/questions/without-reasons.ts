import { searchKey } from '../text/normalize.ts';
import { isAsked } from './is-asked.ts';

/** So many words has a sentence that tells who asks and why besides what it asks. */
const LONG = 16;
/** What is left of it has so many words at least. */
const LEAST = 4;
/** Words that begin what is asked, after who asks and why. */
const BEGINS =
  /^.*?(?<!\p{L})(?:(?:xin |cho |nhờ |nho |mong |phiền |phien |kính |kinh )[^,.;?]{0,40}?(?:hỏi|hoi|cho biết|cho biet|biết|biet|hướng dẫn|huong dan|kiểm tra giúp|kiem tra giup|xem giúp|xem giup)|muốn hỏi|muon hoi|muốn biết|muon biet|muốn xin|muon xin)(?:\s+(?:là|la|rằng|rang|thêm|them|em|tôi|toi|anh|chị|chi|mình|minh))*[\s:,]+/isu;
/** What is told behind what is asked: why, for whom, and thanks. */
const REASON =
  /(?:[?,.;]\s*(?:để|de|vì|vi|do|bởi|boi|nhằm|nham|tại vì|mong|kính mong|xin cảm ơn|xin cam on|cảm ơn|cam on|trân trọng|tran trong|rất mong|rat mong|nhờ|nho|tôi cảm ơn|em cảm ơn)|\s(?:để tôi|để em|để chúng tôi|để huyện|để báo cáo|de toi|de em|de bao cao))(?!\p{L}).*$/isu;

/** Returns the question within a long sentence, without who asks and why; the whole of a short one, or where little would be left. */
export function withoutReasons(text: string): string {
  if (searchKey(text).split(' ').length <= LONG) return text;
  const asked = text.replace(BEGINS, '').replace(REASON, '').trim();
  return searchKey(asked).split(' ').length >= LEAST && isAsked(asked) ? asked : text;
}
