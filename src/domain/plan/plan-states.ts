/** What a plan may be: of a closed one nothing is asked any more. */
export const PLAN_STATES = ['open', 'closed'] as const;
