/**
 * Where an annual report stands. Of the reports of a consolidation one is a draft, frozen or signed; those that were taken up
 * again after they were frozen are superseded.
 */
export const ANNUAL_REPORT_STATES = ['draft', 'frozen', 'signed', 'superseded'] as const;
export type AnnualReportState = (typeof ANNUAL_REPORT_STATES)[number];

/** Where a template of the report stands: sent and looked at, in use, or in use before. */
export const TEMPLATE_STATES = ['draft', 'active', 'replaced'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];
