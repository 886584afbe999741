import type { Asked } from './asked-figure.ts';
import { namesOf } from './units-of-measure.ts';

const DENIAL = '(?:khong|ko|chang|chua|no)';
const MONEY = '(?:kinh phi|von|tien|nguon|khoan|dong|ngan sach|chi phi)';
/** What is not known yet is none of it. */
const LATER =
  /\b(?:so lieu|thong tin|chua (?:tong hop|thong ke|quyet toan|xac dinh|nam|ro|biet|tinh|chot|bao cao|gui|nop)|dang (?:tong hop|thong ke|ra soat|cho|doi|lay|xin|kiem tra)|gui sau|bo sung|se|du kien|khong (?:ro|biet|nam|nho)|hinh nhu|co le|chac)\b|\?/;
const CONTRARY = /\b(?:nhung|tuy nhien|song|ngoai ra|con (?:lai|cac)|mot so|tru|chi co|moi co)\b/;

/** By kind and unit: a question asks for the same each time. */
const expressions = new Map<string, RegExp>();

function expressionFor({ kind, unit }: Asked): RegExp {
  const key = `${kind} ${unit}`;
  const known = expressions.get(key);
  if (known !== undefined) return known;
  const names = namesOf(kind === 'share' ? 'co so' : unit).filter((name) => name !== '');
  const nouns = kind === 'money' ? MONEY : `(?:${names.join('|')})`;
  const made = new RegExp(
    [
      String.raw`\b${DENIAL}(?: \w+){1,5}? ${nouns}(?: \w+){0,8}? (?:nao|gi|ca|mo)\b`,
      String.raw`\b(?:khong|ko|chua) (?:he )?(?:co )?phat sinh(?: ${nouns})?\b`,
      ...(kind === 'money'
        ? [
            String.raw`^(?:[a-z]+ ){0,4}?(?:khong|ko|chua) (?:duoc |dc )?(?:bo tri|cap|giao|phan bo|giai ngan)(?: (?:gi|duoc))?(?= ?[,;.]| ?$)`,
            String.raw`\b(?:khong|ko|chua) (?:duoc |dc )?(?:co|bo tri|cap|giao|su dung|phan bo)(?: duoc)? ${MONEY}\b`,
          ]
        : []),
      ...(kind === 'count'
        ? [
            String.raw`\b${DENIAL} (?:he )?co (?:mot )?(?:${nouns}|ai)\b`,
            String.raw`\b${DENIAL} ${nouns} (?:nao|mo)\b`,
            ...(/nguoi/.test(nouns)
              ? [String.raw`\b${DENIAL}(?: \w+){1,3}? ai\b|\b${DENIAL} (?:he )?co (?:can bo|bien che|nhan su)\b`]
              : []),
          ]
        : []),
    ].join('|'),
  );
  expressions.set(key, made);
  return made;
}

/** Returns whether a folded sentence says that there is none of what is asked for: "không có cơ sở nào", "không phát sinh kinh phí". */
export function saysNone(folded: string, asked: Asked): boolean {
  const none = expressionFor(asked).exec(folded);
  if (none === null || LATER.test(folded)) return false;
  return !CONTRARY.test(folded.slice(none.index + none[0].length));
}
