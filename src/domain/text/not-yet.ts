import { foldTelex, hasMarks, searchKey } from './normalize.ts';

const LONGEST = 9;
/** A denial before any verb: "chưa ký", "phòng em chưa được giao". What is not known, or not whole, is none. */
const DENIED =
  /^(?:[a-z]+ ){0,3}?(?:chua|chang)(?: (?:he|duoc|kip))* (?!(?:biet|ro|chac|nam|nho|nghe|xem|hoi|kiem|tra loi|tong hop|thong ke|xac|co so|du|day|het|hoan toan|the|phai|thay ai|noi|bao|gui so)\b)[a-z]+(?: [a-z]+){0,4}$/;
const OTHERWISE = /\b(?:nhung|tuy|mot so|mot phan|co noi|ngoai|tru|la gi|khong phai|con|ma|hay|hoac|neu|sao)\b/;
/** What is still ahead, and comes only then: "tuần sau mới ký". */
const COMING =
  /\b(?:du kien|se|tuan (?:sau|toi)|thang (?:sau|toi)|quy (?:sau|toi)|sang (?:nam|thang|tuan|quy)|nam (?:sau|toi)|ngay mai)\b.*\bmoi (?!nhat\b|day\b)[a-z]/;
const PUT_OFF = /\b(?:hoan|lui|doi)(?: lai)? (?:sang|den|toi|qua)\b/;
const BUT_NOT = /\bnhung(?: van)? chua(?: duoc)? ([a-z]+)\b/;

/** Returns whether words say that what the question asks for has not come about: put off, only to come, or denied by its verb. */
export function isNotYet(question: string, text: string): boolean {
  if (/\?/.test(text)) return false;
  const key = hasMarks(text) ? searchKey(text) : foldTelex(searchKey(text));
  if (COMING.test(key) && !/\b(?:da|roi)\b/.test(key)) return true;
  if (PUT_OFF.test(key) && !/\b(?:da to chuc|roi|xong)\b/.test(key)) return true;
  const [, verb = ''] = BUT_NOT.exec(key) ?? [];
  if (verb !== '' && ` ${searchKey(question)} `.includes(` ${verb} `)) return true;
  return key.split(' ').length <= LONGEST && DENIED.test(key) && !OTHERWISE.test(key);
}
