/** Whom officials address: without marks "so" is the office, but where a number or "liệu" follows. */
const TITLE_OF_ADDRESS = String.raw`(?:đồng chí|dong chi|đ\/c|đc|anh|chị|chi(?!\s*(?:\d|cục|cuc))|chú|bác|bac|cô|thầy|thay|sếp|sep|bạn|lãnh đạo|lanh dao|sở|so(?!\s*[:\d]|\s+(?:lieu|dien|co|dt|nay|cua|do)(?!\p{L}))|quý vị|quy vi|cơ quan|co quan|ban chỉ đạo|ban chi dao|tổ công tác|to cong tac)(?![\p{L}\p{M}])`;
const ADDRESSEE = String.raw`(?:(?:toàn thể|các|cac|quý|quy|cả)\s+)?${TITLE_OF_ADDRESS}(?:\s+(?:(?:công thương|cong thuong|nghệ an|nghe an|tỉnh|tinh|đơn vị|don vi)(?![\p{L}\p{M}])|${TITLE_OF_ADDRESS}))*`;
const COURTESY = String.raw`(?:(?:dạ|da|vâng|vang|ok|alo)[\s,]+)*`;
const WHO = String.raw`(?:(?:em|e|tôi|toi|tui|cháu|chau|mình|minh|chúng em|chung em|chúng tôi|chung toi|huyện|huyen|phòng|phong|đơn vị|don vi)\s+)?(?:(?:xin phép|xin phep|xin|kính|kinh)\s+)*(?:được\s+|duoc\s+)?`;
const END = String.raw`(?:\s+(?:ạ|a|ơi|oi)(?![\p{L}\p{M}]))?`;
/** What comes later is no salutation: "em báo cáo anh sau". */
const NOT_LATER = String.raw`(?!\s*(?:sau|lại|lai|bổ sung|bo sung|ngay|muộn|muon)(?![\p{L}\p{M}]))`;
const STOP = String.raw`\s*[,:;.!\n–-]+\s*`;

const OPENINGS: readonly RegExp[] = [
  // "Dạ kính thưa Sở,", "Kính gửi các đồng chí:", "Thưa anh"
  new RegExp(
    String.raw`^${COURTESY}(?:(?:em|tôi|toi|cháu)\s+)?(?:(?:kính|kinh|xin)\s+)*(?:thưa|thua|gửi|gui|gởi|chào|chao)\s+${ADDRESSEE}${END}${NOT_LATER}(?:${STOP}|\s+|$)`,
    'iu',
  ),
  new RegExp(
    String.raw`^${COURTESY}(?:(?:kính|kinh)\s+(?:thưa|thua)|thưa|thua|(?:xin\s+)?(?:chào|chao))${END}${STOP}`,
    'iu',
  ),
  // "em xin báo cáo là", "báo cáo lãnh đạo,"
  new RegExp(
    String.raw`^${COURTESY}${WHO}(?:báo cáo|bao cao|trả lời|tra loi|thông tin|thong tin|trình bày|trinh bay|cung cấp|cung cap)(?:\s+(?:với|voi|đến|den))?(?:\s+${ADDRESSEE})?${END}\s+(?:là|la|rằng|rang|như sau|nhu sau)(?![\p{L}\p{M}])[\s:,]*`,
    'iu',
  ),
  new RegExp(
    String.raw`^${COURTESY}${WHO}(?:báo cáo|bao cao)\s+(?:với\s+|voi\s+)?${ADDRESSEE}${END}${NOT_LATER}(?:${STOP}|\s+|$)`,
    'iu',
  ),
];
/** A given name behind the address: "Thưa anh Nam,". */
const GIVEN_NAME = /^\p{Lu}\p{Ll}+\s*[,:]\s*(?=\S)/u;

/**
 * Returns a text without the salutation with which officials begin: "Dạ kính thưa Sở, em xin báo cáo là …". A bare "dạ" stays. Nothing
 * is left where nothing else was said.
 */
export function withoutSalutation(text: string): string {
  let left = text.normalize('NFC').trim();
  for (;;) {
    const opening = OPENINGS.map((pattern) => pattern.exec(left)?.[0]).find((found) => found !== undefined);
    if (opening === undefined) return left;
    left = left.slice(opening.length);
    if (!/[,:;.!\n–-]\s*$/u.test(opening)) left = left.replace(GIVEN_NAME, '');
  }
}
