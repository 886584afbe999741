import type { UnitKind } from '../domain/units/unit-kinds.ts';
import type { Letterhead } from './document-data.ts';

/** A unit as its documents name it. */
export interface IssuingUnit {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** What the plan says of the head of its documents; absent where that follows from its kind. */
  letterhead?: { superior?: string | undefined; code: string } | undefined;
}

const COMMITTEE = 'Ủy ban nhân dân';
const COMMITTEE_AUTHORITY = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
/** Whom a deputy signs for, by the first word of the unit's name. */
const HEADS: readonly (readonly [first: RegExp, head: string])[] = [
  [/^(?:Sở|Trung tâm|Đài)\s/iu, 'GIÁM ĐỐC'],
  [/^Ban\s/iu, 'TRƯỞNG BAN'],
  [/^Báo\s/iu, 'TỔNG BIÊN TẬP'],
];

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/**
 * Returns head and foot of a unit's documents. A People's Committee names nobody above it, and the place is its own
 * name; an agency stands under the People's Committee of the province where the plan names no other, and drops the
 * province, which stands above, from its own name.
 * @param province the province's People's Committee; null where the plan has none.
 */
export function letterheadOf(unit: IssuingUnit, province: { name: string } | null): Letterhead {
  const area = areaOf(unit.name);
  if (area !== null) {
    return {
      superior: null,
      issuer: [upper(COMMITTEE), upper(area)],
      name: `${COMMITTEE} ${area}`,
      code: 'UBND',
      place: unit.shortName.replace(/^(?:xã|phường|thị trấn)\s+/iu, ''),
      authority: COMMITTEE_AUTHORITY,
    };
  }
  const provinceArea = province === null ? null : areaOf(province.name);
  const department = unit.kind === 'department';
  const ofProvince = department || unit.kind === 'agency' || unit.kind === 'board';
  const above = ofProvince && provinceArea !== null ? upper(`UBND ${provinceArea}`) : null;
  return {
    superior: unit.letterhead?.superior ?? above,
    issuer: [upper(provinceArea === null ? unit.name : withoutEnding(unit.name, provinceArea))],
    name: unit.name,
    code: unit.letterhead?.code ?? (department ? unit.key.replaceAll('_', '') : null),
    place: provinceArea?.replace(/^(?:tỉnh|thành phố)\s+/iu, '') ?? '…',
    authority: deputyOf(unit.name),
  };
}

function areaOf(name: string): string | null {
  return /^(?:UBND|Ủy ban nhân dân)\s+(.+)$/iu.exec(name)?.[1] ?? null;
}

function withoutEnding(name: string, ending: string): string {
  return name.endsWith(` ${ending}`) ? name.slice(0, -ending.length - 1) : name;
}

function deputyOf(name: string): readonly string[] {
  const head = HEADS.find(([first]) => first.test(name))?.[1];
  return head === undefined ? [] : [`KT. ${head}`, `PHÓ ${head}`];
}
