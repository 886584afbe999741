import { searchKey } from '../text/normalize.ts';
import { isNamedAsDistrict, type NamedUnit } from './is-of-unit.ts';

/** The offices that a district has, as they are written, "và" and "&" left out. */
const FIELDS =
  '(?:kinh te(?: ha tang)?|kt ?ht|kt|cong thuong|tai nguyen(?: moi truong)?|tn ?mt|tai chinh(?: ke hoach)?|tc ?kh|' +
  'nong nghiep(?: (?:phat trien nong thon|pt ?nt))?|nn(?: ?pt ?nt)?|noi vu|tu phap|van hoa(?: thong tin)?|vh ?tt|quan ly do thi|qldt|' +
  'giao duc(?: dao tao)?|gd ?dt|lao dong(?: thuong binh xa hoi)?|ld ?tb ?xh|y te|dan toc|thanh tra)';
const OFFICE = new RegExp(
  `^(?:(?:lanh dao|can bo|chuyen vien|truong|pho truong) )?(?:phong ${FIELDS}|(?:van phong|vp)(?: (?:hdnd|ubnd)){0,2}|thanh tra|` +
    'ubnd|uy ban nhan dan)(?: (?:huyen|thanh pho|tp|thi xa|tx))?$',
);
/** A commune, called by its name alone. */
const COMMUNE = /^(?:(?:ubnd|uy ban nhan dan) )?(?:xa|phuong|thi tran)(?! hoi)(?: \p{L}+){1,3}$/u;

/**
 * Returns whether an organisation, as a district wrote it in a report of its own, is an office or a commune of it: the
 * district need not be named. "Phòng Kinh tế và Hạ tầng" is, "Phòng KT&HT Nghi Lộc" is not.
 */
export function isOwnOffice(organisation: string, unit: NamedUnit): boolean {
  if (!isNamedAsDistrict(unit)) return false;
  const key = searchKey(organisation)
    .replaceAll(/(?<= )va (?=\p{L})/gu, '')
    .trim();
  return OFFICE.test(key) || (COMMUNE.test(key) && !/ (?:huyen|thanh pho|tp|thi xa|tx|tinh) /.test(`${key} `));
}
