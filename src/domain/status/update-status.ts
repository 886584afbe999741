/** What a lead can say of a task: the options of the report's question about it. */
export const UPDATE_STATUSES = ['done', 'doing', 'not_started', 'not_this_year'] as const;
export type UpdateStatus = (typeof UPDATE_STATUSES)[number];
