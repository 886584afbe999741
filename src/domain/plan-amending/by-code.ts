/** Orders numbered parts of a plan as their numbers say: 2.9 before 2.10. */
export function byCode(one: { code: string }, other: { code: string }): number {
  return one.code.localeCompare(other.code, 'vi', { numeric: true });
}
