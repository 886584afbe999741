import { searchKey } from '../text/normalize.ts';
import { isSameName } from '../text/same-name.ts';
import { findUnits } from './find-unit.ts';
import { buildUnitIndex } from './unit-index.ts';

/** The unit of which an organisation may be an office. */
export interface NamedUnit {
  name: string;
  shortName: string;
  aliases: readonly string[];
}

/** Offices, and the communes of a district, as the name of an organisation begins with them. */
const OFFICE =
  /^(?:phong|van phong|vp|ubnd|uy ban nhan dan|hdnd|thanh tra|trung tam|tt|ban|bo phan|doi|to|xa|phuong|thi tran|lanh dao|can bo|chuyen vien)\b/;
/** Offices after which a district is often called by its name alone: "Phòng KT&HT Quỳ Hợp". */
const OFFICE_OF_DISTRICT = /^(?:(?:van phong |vp )?(?:hdnd|ubnd)|phong(?! kham| giao dich| cong chung| tap))\b/;
/** Bodies that are no part of a unit, wherever they stand in it. */
const OTHER_BODY =
  /\b(?:cong ty|cty|doanh nghiep|(?<!moi |thi )truong(?! phong)|dai hoc|dh|benh vien|nha may|xi nghiep|hop tac xa|htx|ngan hang)\b/;
const DISTRICT = /^(?:ubnd |uy ban nhan dan )?(?:huyen|h|thi xa|tx|thanh pho|tp) /;

/**
 * Returns whether an organisation, as it was written, is the unit or an office of it: its name ends with the whole name of the unit, and
 * begins with that or an office. "Phòng Kinh tế thành phố Vinh" is of Vinh, "Trường Đại học Vinh" and "Công ty Vinh Phát" are not.
 */
export function isOfUnit(organisation: string, unit: NamedUnit): boolean {
  const index = buildUnitIndex([{ ...unit, id: 0 }]);
  const isUnit = (name: string): boolean => {
    const found = findUnits(index, name);
    return found.kind === 'one' && found.certainty === 'exact';
  };
  const names = [unit.name, unit.shortName, ...unit.aliases].map(searchKey);
  const shortName = searchKey(unit.shortName);
  const ofDistrict = isNamedAsDistrict(unit);
  return [organisation, organisation.replace(/[\s,]+(?:tỉnh\s+|tinh\s+)?ngh[ệe]\s+an\s*$/iu, '')].some((written) => {
    const key = searchKey(written);
    const words = key.split(' ');
    const last = written
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== '')
      .slice(-shortName.split(' ').length)
      .join(' ');
    if (searchKey(last) === shortName && !isSameName(last, unit.shortName)) return false;
    if (isUnit(written)) return true;
    if (!OFFICE.test(key) || OTHER_BODY.test(key)) return false;
    return words.some((_word, at) => {
      const rest = words.slice(at).join(' ');
      if (at === 0 || /(?:^| )(?:xa|phuong|thi tran)$/.test(words.slice(0, at).join(' '))) return false;
      if (!ofDistrict) return names.includes(rest);
      return (DISTRICT.test(rest) && isUnit(rest)) || (OFFICE_OF_DISTRICT.test(key) && rest === shortName);
    });
  });
}

/** Returns whether a unit is a district, a city or a town of the province. */
export function isNamedAsDistrict({ name }: Pick<NamedUnit, 'name'>): boolean {
  return DISTRICT.test(`${searchKey(name)} `);
}
