import { searchKey } from '../text/normalize.ts';

/** The provinces and cities of 2018 whose folded names are no words of questions. */
const PROVINCES = (
  'Nghệ An,Hà Tĩnh,Thanh Hóa,Quảng Bình,Quảng Trị,Thừa Thiên Huế,Đà Nẵng,Quảng Nam,Quảng Ngãi,Bình Định,Phú Yên,Khánh Hòa,Ninh Thuận,Bình Thuận,' +
  'Hà Nội,Hải Phòng,Hải Dương,Hưng Yên,Bắc Ninh,Bắc Giang,Bắc Kạn,Thái Nguyên,Thái Bình,Nam Định,Ninh Bình,Hà Nam,Vĩnh Phúc,Phú Thọ,' +
  'Quảng Ninh,Lạng Sơn,Cao Bằng,Hà Giang,Tuyên Quang,Yên Bái,Lào Cai,Lai Châu,Điện Biên,tỉnh Sơn La,Hòa Bình,Kon Tum,Gia Lai,Đắk Lắk,Dak Lak,Đắc Lắc,' +
  'Đắk Nông,Lâm Đồng,Bình Phước,Bình Dương,Đồng Nai,Tây Ninh,Bà Rịa,Vũng Tàu,Hồ Chí Minh,Sài Gòn,Long An,Tiền Giang,Bến Tre,Trà Vinh,' +
  'Vĩnh Long,Đồng Tháp,An Giang,Kiên Giang,Cần Thơ,Hậu Giang,Sóc Trăng,Bạc Liêu,Cà Mau'
).split(',');
const FOLDED: ReadonlyMap<string, string> = new Map(PROVINCES.map((province) => [province, searchKey(province)]));

/** What is named after a province is no province: “Công ty Bia Sài Gòn”, but “công ty ở Hà Nội”. */
const ENTERPRISE =
  /(?:^| )(?:cong ty|cty|cong ti|tong cong ty|tap doan|nha may|xi nghiep|doanh nghiep|dntn|hop tac xa|htx|ngan hang|khach san|bia|xi mang)(?: (?!(?:o|tai|tinh|thanh pho|tp|cua|trong|thuoc)(?: |$))\S+)*$/;

/** Lists the provinces that stand in no name of a unit of the plan: these are others. */
export function otherProvinces(names: readonly string[]): string[] {
  const all = ` ${names.join(' ; ')} `;
  return PROVINCES.filter((province) => !all.includes(` ${FOLDED.get(province) ?? ''} `));
}

/**
 * Finds where another province is named, whose plan and units are not known here: as it was typed, and with its own marks where it was
 * typed with marks, since "năm định" is no Nam Định.
 * @param others as `otherProvinces` lists them.
 * @param named places at which a unit is named.
 * @returns the places of its words.
 */
export function findOtherProvinces(
  { keys, written }: { keys: readonly string[]; written: readonly string[] },
  others: readonly string[],
  named: readonly number[],
): readonly number[] {
  return others.flatMap((province) => {
    const parts = searchKey(province).split(' ');
    const marked = plainToneMarks(province.toLowerCase()).split(' ');
    const isTyped = (at: number, offset: number): boolean => {
      const word = plainToneMarks((written[at + offset] ?? '').toLowerCase());
      return word === marked[offset] || word === parts[offset];
    };
    const from = keys.findIndex((_, at) =>
      parts.every((part, offset) => keys[at + offset] === part && isTyped(at, offset)),
    );
    const places = parts.map((_, offset) => from + offset);
    if (from > 0 && ENTERPRISE.test(keys.slice(0, from).join(' '))) return [];
    return from < 0 || places.some((place) => named.includes(place)) ? [] : places;
  });
}

/** "Hòa" and "Hoà" are one spelling. */
function plainToneMarks(text: string): string {
  return text.normalize('NFC').replace(/o([àáảãạ])/gu, (_, vowel: string) => `${TONED_O[vowel] ?? 'o'}a`);
}

const TONED_O: Readonly<Record<string, string>> = { à: 'ò', á: 'ó', ả: 'ỏ', ã: 'õ', ạ: 'ọ' };
