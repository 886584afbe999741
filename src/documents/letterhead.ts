import type { UnitKind } from '../domain/units/unit-kinds.ts';
import type { Letterhead } from './document-data.ts';

/** A unit as its documents name it. */
export interface IssuingUnit {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
}

const COMMITTEE = 'Ủy ban nhân dân';
const AUTHORITY = {
  committee: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  department: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
};

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/**
 * Returns head and foot of a unit's documents. A People's Committee names nobody above it, and the place is its own
 * name; a department stands under the People's Committee of the province.
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
      authority: AUTHORITY.committee,
    };
  }
  const provinceArea = province === null ? null : areaOf(province.name);
  const department = unit.kind === 'department';
  return {
    superior: department && provinceArea !== null ? upper(`UBND ${provinceArea}`) : null,
    issuer: [upper(unit.shortName)],
    name: unit.name,
    code: department ? unit.key.replaceAll('_', '') : null,
    place: provinceArea?.replace(/^(?:tỉnh|thành phố)\s+/iu, '') ?? '…',
    authority: department ? AUTHORITY.department : [],
  };
}

function areaOf(name: string): string | null {
  return /^(?:UBND|Ủy ban nhân dân)\s+(.+)$/iu.exec(name)?.[1] ?? null;
}
