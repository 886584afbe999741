/** Under this key the reason is kept for which an entry was returned: no question has it. */
export const WHOLE_ENTRY = '';
