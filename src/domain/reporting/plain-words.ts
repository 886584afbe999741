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
  return !/\d/.test(said) && !saysNothing(text) && LATER.some((pattern) => pattern.test(said));
}

/** Returns whether words mean that there is no more than what was given, which is "Đủ rồi". */
export function saysThatIsAll(text: string): boolean {
  const said = plain(text);
  return saysNothing(text) || NO_MORE.test(said) || ALL.test(said);
}

/** Without the words of politeness around, and without who speaks. */
function plain(text: string): string {
  const said = searchKey(withoutPoliteness(withoutTelex(withoutSalutation(text)))).replaceAll(/\b(?:hok|hem|hk)\b/g, 'khong');
  return said.replace(WHOSE, '') || said;
}
