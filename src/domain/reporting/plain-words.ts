import { searchKey, withoutTelex } from '../text/normalize.ts';
import { withoutPoliteness } from '../text/politeness.ts';
import { withoutSalutation } from '../text/salutation.ts';

/** Who has nothing, and when, before it is said. */
const WHOSE =
  /^(?:(?:nam nay|nam ni|nam \d{4}|hien nay|hien tai|hien|don vi|toan huyen|huyen|thi xa|thanh pho|ben|tren dia ban|o day|minh|em|toi|thi|nay|ni|(?:ca \d |cac |tat ca cac )?nguon(?: deu)?) )+/;
/** "Chưa có" is none of these: a figure that is not there yet is not zero; "chưa có cơ sở nào" is. */
const NOTHING =
  /^(?:(?:khong|ko|k|kg) (?:he )?co|khong|ko|(?:khong|ko|k|kg|chua|no|cha)(?: (?:he |co )?(?:phat sinh))|khong chi|0)(?: (?:kinh phi|von|chi phi|nguon|tien))?(?: (?:gi|ca|gi ca|gi het|nao|nao ca|khoan nao|nguon nao|dong nao|mo|mo ca|ai|ai ca|ai het))?$/;
const NONE_OF =
  /^(?:khong|ko|k|kg|chua|no|cha)(?: (?:he|co|duoc|bo tri|cap|giao|chi|dung|su dung|thuc hien))+(?: (?:co so|cs|doanh nghiep|dn|cong ty|cty|don vi|nguoi|lop|nguon|nguon von|von|kinh phi|tien|dong|khoan|cai|ai|gi))?(?: (?:nao|mo|gi|ca|het|dau))+$/;
/** That it is not known yet, and will be. */
const LATER: readonly RegExp[] = [
  /(?:^| )(?:chua co so(?: lieu)?|chua (?:tinh|lay|nam|thong ke|tong hop|xac dinh|quyet toan|chot|can|do|dem|biet|ro)(?: duoc| xong| ngay)?|(?:de|bao|gui|bo sung|nop|cap nhat|dien) sau)(?: |$)/,
  /^(?:chua|khong|ko|k|no|cha)(?: (?:co|ro|biet|nam|nam duoc|nam ro|thong ke|tong hop|chot|cap nhat|ra|nhan duoc|lay duoc|kip|xac dinh))+(?: (?:duoc|so|so lieu|thong ke|bao cao|cu the|chinh xac|xong|day du|kip|la bao nhieu|bao nhieu|het|mo|dau))*$/,
  /(?:^| )chua (?:[a-z]+ ){1,3}xong$/,
  /(?:^| )chua (?:gui|bao|nop|dua|chuyen)(?: (?:len|ve|so|lai|sang|cho|em))*$/,
  /^chua thay .*(?:so|bao|gui)(?: |$)/,
  /^(?:[a-z]+ ){0,4}dang (?:tong hop|thong ke|thu thap|ra soat|cho|doi|lay so|xin so|kiem tra|cap nhat|tinh|hoi)(?: |$)/,
  /^(?:de|cho|doi|hen|khat)(?: (?:em|e|toi|minh|phep|khat|den|lai|toi))*(?: (?:sau|mai|chieu|toi|ben|phong|huyen|cac|xa|so lieu|chut|ty|it|may|vai|bo sung|kiem tra|hoi|tuan|thang|khi)(?: |$))/,
  /^(?:cho|doi) .* (?:bao|gui|nop|bo sung|cap nhat|tra loi|moi co)(?: |$)/,
  /^(?:bo sung|gui|bao cao|bao|tra loi|nop|cap nhat|dien|nhap)(?: (?:em|lai|so))* sau$/,
  /^(?:mai|chieu|toi|tuan sau|cuoi thang|cuoi tuan|thang sau|khi nao|bao gio|it bua|may bua) .*(?:co|gui|bao|bo sung|nop|cap nhat)(?: |$)/,
];
/** What a figure in words has as well. */
const FIGURE = /\d|\b(?:muoi|tram|nghin|trieu|chuc)\b/;
/** What is still missing, and that it will be told. */
const WAITS =
  /\b(?:chua (?:[a-z]+ ){0,3}?(?:nhan|tach|doi chieu|ky|gui|chot|co|ro|nam|du|tong hop|thong ke|xong)|dang (?:tong hop|thong ke|cho|doi|ra soat|kiem tra|thu thap)|(?:phai|can|de|xin phep|phep|xin)(?: (?:em|anh|chi|toi|minh|phai))* (?:hoi|tim|xem|kiem tra|tra)(?: lai)?|ky xong|xong)\b/;
const PROMISES =
  /\b(?:gui|bao|bao cao|bo sung|tra loi|nop|cung cap|cap nhat)(?: (?:lai|bo sung|em|anh|chi|so|cho|bao|cao))*(?: (?:sau|ngay|trong tuan|trong thang|khi))|\b(?:xin|xin phep|se|em|anh|toi|phong|mai|tuan sau|thang sau|thu|roi|ve|de tuan sau)(?: (?:se|xin|phep|duoc|di|ve|roi|em))* (?:bao|gui|bo sung|tra loi|nop|cung cap)(?: |$)/;
/** "Để anh hỏi lại trưởng phòng đã", "em cũng không rõ số này". */
const ASKS =
  /^de (?:em|anh|chi|toi|minh|tui|chung toi|phong) (?:hoi|tim|xem|kiem tra|xin y kien|ra soat)(?: |$)|^(?:em |anh |toi |minh |phong |huyen )?(?:cung )?(?:khong|ko|chua) (?:ro|nam|nam ro|nam duoc|biet)(?: (?:so|so nay|cai nay|viec nay|duoc|cu the|chinh xac))*$/;
const NO_MORE =
  /^(?:khong|ko)(?: (?:con|co|them))?(?: (?:nguon|ai|gi|khoan|muc|dong|tep|file))?(?: nao)?(?: (?:khac|them|nua))?$/;
const ALL =
  /^(?:nhu )?(?:(?:deu |ca (?:hai|ba|2|3) (?:deu )?)?(?:het|du|xong)|ca (?:hai|ba|2|3)|the|vay|bay nhieu|chi (?:co )?(?:the|vay|bay nhieu))(?: (?:ca|ca (?:hai|ba|2|3)|het|het ca|roi|thoi|la het|la du|la xong))*$/;

/** Returns whether words mean "Không có" or "Không phát sinh", as people say it. */
export function saysNothing(text: string): boolean {
  const said = plain(text);
  return NOTHING.test(said) || NONE_OF.test(said);
}

/** Returns whether words say that a figure is not known yet: "chưa có số liệu", "đang tổng hợp", "để sau". */
export function saysLater(text: string): boolean {
  const said = plain(text);
  if (FIGURE.test(said.replaceAll(/\b(?:thu|ngay) \d\b/g, ' ')) || saysNothing(text)) return false;
  return LATER.some((pattern) => pattern.test(said)) || (WAITS.test(said) && PROMISES.test(said)) || ASKS.test(said);
}

/** Returns whether words mean that there is no more than what was given, which is "Đủ rồi". */
export function saysThatIsAll(text: string): boolean {
  const said = plain(text);
  return saysNothing(text) || NO_MORE.test(said) || ALL.test(said);
}

/** Without the words of politeness around, and without who speaks. */
function plain(text: string): string {
  const said = searchKey(withoutPoliteness(withoutTelex(withoutSalutation(text)))).replaceAll(
    /\b(?:hok|hem|hk)\b/g,
    'khong',
  );
  return said.replace(WHOSE, '') || said;
}
