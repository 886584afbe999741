/**
 * Keys of questions from whose approved answers the state of the plan is told. A form that uses them feeds these answers;
 * one that does not is left alone.
 */
export const FORM_KEYS = {
  /** In a group about a duty (`duty_iv_3_a`): how far it is carried out. */
  dutyStatus: 'status',
  /** In a group about a duty: what came of it. */
  dutyResult: 'result',
} as const;

/** Returns the key of the question about a duty of the plan in a report of an agency: "IV.3.a" is asked for as `duty_iv_3_a`. */
export function dutyQuestionKey(place: string): string {
  return `duty_${place.toLowerCase().replaceAll('.', '_')}`;
}

/** Returns the place of the plan of which a question of a report asks how far that duty is carried out; null for others. */
export function dutyAskedBy({ key, basis }: { key: string; basis?: string | undefined }): string | null {
  return basis !== undefined && dutyQuestionKey(basis) === key ? basis : null;
}
