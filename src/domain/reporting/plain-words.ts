import { searchKey } from '../text/normalize.ts';

/** "Chưa có" is none of these: a figure that is not there yet is not zero. */
const NOTHING =
  /^(?:(?:khong|ko|k) co|khong|ko|(?:khong|ko|chua)(?: co)? phat sinh|khong chi|0)(?: (?:gi|ca|gi ca|gi het|nao|nao ca|khoan nao|nguon nao|dong nao))?$/;
const NO_MORE =
  /^(?:khong|ko)(?: (?:con|co|them))?(?: (?:nguon|ai|gi|khoan|muc|dong|tep|file))?(?: nao)?(?: (?:khac|them|nua))?$/;
const ALL =
  /^(?:nhu )?(?:(?:deu |ca (?:hai|ba|2|3) (?:deu )?)?(?:het|du|xong)|ca (?:hai|ba|2|3)|the|vay|bay nhieu|chi (?:co )?(?:the|vay|bay nhieu))(?: (?:ca|ca (?:hai|ba|2|3)|het|het ca|roi|thoi|la het|la du|la xong))*$/;

/** Returns whether words mean "Không có" or "Không phát sinh", as people say it. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(plain(text));
}

/** Returns whether words mean that there is no more than what was given, which is "Đủ rồi". */
export function saysThatIsAll(text: string): boolean {
  const said = plain(text);
  return NOTHING.test(said) || NO_MORE.test(said) || ALL.test(said);
}

/** Without the words of politeness around. */
function plain(text: string): string {
  return searchKey(text)
    .replace(/^(?:(?:da|vang|thua|bao cao)(?: |$))+/, '')
    .replace(/(?: (?:a|nhe|nha|dau|em))+$/, '');
}
