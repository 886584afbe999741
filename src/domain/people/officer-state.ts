/** Whether somebody who was registered acts here: suspended for a time, gone from every unit, or with their data erased. */
export const OFFICER_STATES = ['active', 'suspended', 'left', 'erased'] as const;
export type OfficerState = (typeof OFFICER_STATES)[number];
