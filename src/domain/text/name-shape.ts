import { searchKey } from './normalize.ts';

/** Family names of Nghệ An, of its Kinh, Thái, Thổ, Mông and Khơ Mú, and those that are frequent elsewhere. */
const FAMILIES = new Set(
  (
    'nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|cao|thai|luong|truong|to|chu|dau|vi|lo|lu|kha|mac|ha|ta|doan|dao|mai|trinh|luu|phung|vuong|la|quang|lang|ngan|xong|va|lau|gia|cut|' +
    'moong|lim|hun|sam|tang|thach|tong|uong|vien|que|hac|nghiem|ninh|cu|trieu|vang|hu|sung|mua|giang|ma|tho|bach|bien|chau|dam|diep|kieu|kim|khuat|lam|mau|nong|phu|quach|son|ton|thieu|tieu|xeo|ksor|lieu|au|giap|hua|khuong|loc'
  ).split('|'),
);
/** A name has no more words than this. */
const MOST_WORDS = 5;
/** Of what belongs to the grammar, to time and to work in an office no given name is made; without marks, where no name folds alike. */
const NEVER_GIVEN = new Set(
  (
    'em|tôi|toi|tui|mình|chúng|họ|nó|ai|không|khong|ko|chưa|chua|đang|đã|sẽ|se|vẫn|cũng|được|duoc|bị|của|cua|cho|với|để|thì|mà|nên|là|và|hoặc|hoac|' +
    'nhưng|như|nhu|rồi|roi|quá|lắm|thôi|thoi|nhé|nhe|vậy|ạ|nào|nao|gì|mô|răng|rứa|nộp|nop|gửi|gui|hỏi|hoi|họp|bận|xem|biết|biet|chờ|đợi|doi|báo|trả|' +
    'lời|kiểm|tra|tổng|tong|lấy|bổ|nhận|hôm|hom|nay|ngoái|tuần|tháng|sau|trước|truoc|mốt|cáo|liệu|lieu|hoạch|việc|viec|sở|người|nguoi|cũ|hỏng|hong|' +
    'phụ|trách|trach|phân|giao|bên|cử|phòng|huyện|ubnd|mưa|trời'
  ).split('|'),
);
/** Words of two syllables that may stand between the others: “do đồng chí …”, “cảm ơn”. */
const NO_PART =
  /(?<!\p{L})(?:đồng chí|dong chi|cảm ơn|cam on|lãnh đạo|lanh dao|bộ phận|bo phan|bổ nhiệm|bo nhiem|phan cong|phu trach|nghỉ hưu|nghi huu|gui sau|bao sau|bo sung|bao cao|chuyen vien)(?!\p{L})/iu;
/** Names of places that are written as names of people are, and begin with no family. */
const PLACE = /(?:^| )nghe an$/;

/** Districts whose names, with their marks, are no person's. */
const DISTRICTS = new Set(
  'đô lương|cửa lò|tân kỳ|yên thành|diễn châu|nam đàn|nghi lộc|hưng nguyên|quỳnh lưu|con cuông|nghĩa đàn|quỳ hợp|quỳ châu|quế phong|kỳ sơn|tương dương|thanh chương|anh sơn'.split(
    '|',
  ),
);

/** Returns whether a word is the name of a family. */
export function isFamily(word: string): boolean {
  return FAMILIES.has(searchKey(word));
}

/** Returns whether a text begins with the name of a family and more: "Trần Thị". */
export function beginsAsFamily(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  return rest.length > 0 && isFamily(first);
}

/**
 * Returns whether words are shaped as the name of a person: a family's name and one to four more, none of which only sentences have;
 * or, of a family that is not known, each with its capital.
 */
export function isShapedAsName(name: string): boolean {
  const words = name.split(' ');
  if (DISTRICTS.has(name.normalize('NFC').toLowerCase())) return false;
  if (words.length > MOST_WORDS || NO_PART.test(name)) return false;
  const uniform = name === name.toLowerCase() || name === name.toUpperCase();
  const inCapitals = !uniform && words.every((word) => /^\p{Lu}/u.test(word));
  const hasFamily = isFamily(words[0] ?? '') || /^\p{L}['’ʼ‘`]\p{L}/u.test(name);
  // Who puts in every capital has written a name, whatever its words are elsewhere: "Trần Thị Giao".
  if (inCapitals && hasFamily) return true;
  if (!hasFamily) return inCapitals && !PLACE.test(searchKey(name)) && !words.some(isNeverGiven);
  return !words.slice(1).some(isNeverGiven);
}

function isNeverGiven(word: string): boolean {
  const written = word.normalize('NFC').toLowerCase();
  return NEVER_GIVEN.has(written);
}
