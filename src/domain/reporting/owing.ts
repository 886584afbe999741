/** Whether a unit in this state of its obligation still has to hand in figures. */
export function isOwing(state: string): boolean {
  return state === 'open' || state === 'drafting' || state === 'signing' || state === 'returned';
}
