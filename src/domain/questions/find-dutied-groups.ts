import type { Span } from './span.ts';
import type { UnitNames } from './unit-names.ts';

const DUTY = '(?:phai|can|se phai) (?:lam|thuc hien|chap hanh)|co (?:trach nhiem|nghia vu|vai tro)';
const DUTY_OF = '(?:trach nhiem|nghia vu|vai tro)(?: (?:cua|cac|nhung|doi voi|phia|ben))*';

/**
 * Finds groups of units by what their members are called, where the question is what these have to do: "doanh nghiệp phải làm gì",
 * "trách nhiệm của các cơ sở". Elsewhere such a word counts or describes, and names nobody.
 */
export function findDutiedGroups({ byMember }: UnitNames, keys: readonly string[]): Span<readonly number[]>[] {
  const said = keys.join(' ');
  return [...byMember].flatMap(([member, ids]) => {
    const found =
      new RegExp(`\\b${member}(?: san xuat| cong nghiep)*(?: [a-z]+)? (?:${DUTY})\\b`).exec(said) ??
      new RegExp(`\\b${DUTY_OF} ${member}\\b`).exec(said);
    if (found === null) return [];
    const from = said.slice(0, found.index + found[0].indexOf(member)).split(' ').length - 1;
    return [{ from, to: from + member.split(' ').length, value: ids }];
  });
}
