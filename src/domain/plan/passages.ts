import type { PlanDocument } from './plan-schema.ts';

/** A passage of the plan's document, in its words, with its place. */
export interface Passage {
  /** A legal basis, a place in the body, or a row of the first annex. */
  part: 'basis' | 'body' | 'annex';
  place: string;
  text: string;
}

/** Lists the passages of a plan that say what is to be done and why, in the order of the document. */
export function listPassages(plan: PlanDocument): Passage[] {
  const { place = '', statement } = plan.budget;
  return [
    ...plan.document.bases.map((text) => ({ part: 'basis' as const, place: '', text })),
    ...plan.viewpoints.map((text) => ({ part: 'body' as const, place: 'I.1', text })),
    { part: 'body', place: 'I.2.a', text: plan.generalObjective },
    ...plan.targets.map(({ statement }) => ({ part: 'body' as const, place: 'I.2.b', text: statement })),
    ...plan.sections.flatMap(({ items }) =>
      items.map(({ code, text }) => ({ part: 'body' as const, place: code, text })),
    ),
    ...plan.duties.map(({ place, statement }) => ({ part: 'body' as const, place, text: statement })),
    ...(statement === undefined ? [] : [{ part: 'body' as const, place, text: statement }]),
    ...plan.document.closing.map((text) => ({ part: 'body' as const, place: 'IV', text })),
    ...plan.tasks.map(({ code, title, purpose, expectedResult }) => ({
      part: 'annex' as const,
      place: code,
      text: [title, purpose, expectedResult].filter((part) => part !== '').join('. '),
    })),
  ];
}
