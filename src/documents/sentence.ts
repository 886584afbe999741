/** Returns the clauses of a sentence, without those that there are none of. */
export function joined(clauses: readonly (string | null)[]): string {
  return clauses.filter((clause) => clause !== null && clause !== '').join('; ');
}

/** Ends a text as a sentence, once. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) ? trimmed : `${trimmed.replace(/[;,]$/u, '')}.`;
}
