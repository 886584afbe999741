/** As what a unit carries a task of the plan. */
export const TASK_ROLES = ['lead', 'cooperate'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];
