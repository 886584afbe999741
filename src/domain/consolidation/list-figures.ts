import type { Aggregation } from '../reporting/aggregation-schema.ts';
import { isGroup } from '../reporting/fields/index.ts';
import type { Form, Leaf, Question } from '../reporting/form-schema.ts';
import { isWhere } from '../reporting/occasions.ts';
import { canonicalText } from '../text/canonical-text.ts';
import type { Addition, FigurePlace, FigureRule } from './figure-rule.ts';

/** The same figure, as two forms say it in different ways. */
export interface FigureConflict {
  key: string;
  /** Where it is said for the second time. */
  place: FigurePlace;
  differs: 'method' | 'years' | 'counted' | 'measure' | 'task' | 'besideTasks' | 'notAddedTo' | 'targets';
}

/**
 * Lists the figures that forms ask for, in the order of the forms, and where two forms say different things of one.
 * A question without an aggregation, or with one that only lists, is no figure.
 */
export function listFigures(forms: readonly Form[]): { rules: FigureRule[]; conflicts: FigureConflict[] } {
  const rules = new Map<string, FigureRule>();
  const conflicts: FigureConflict[] = [];
  for (const rule of forms.flatMap(figuresOf)) {
    const known = rules.get(rule.key);
    if (known === undefined) {
      rules.set(rule.key, rule);
      continue;
    }
    const differs = differenceOf(known, rule);
    const place = rule.places[0];
    if (differs !== null && place !== undefined) conflicts.push({ key: rule.key, place, differs });
    rules.set(rule.key, { ...known, places: [...known.places, ...rule.places] });
  }
  return { rules: [...rules.values()], conflicts };
}

function figuresOf(form: Form): FigureRule[] {
  return form.questions.flatMap((question) => {
    const parts = isGroup(question) && 'items' in question ? question.items : [];
    return [
      ...rulesOf(form, question, null, question),
      ...parts.flatMap((part) => rulesOf(form, part, part, question)),
    ];
  });
}

function rulesOf(form: Form, asked: Question | Leaf, part: Leaf | null, question: Question): FigureRule[] {
  const { aggregation } = asked;
  if (aggregation === undefined) return [];
  const addition = additionOf(asked, aggregation);
  if (addition === null) return [];
  const ofEvents = isWhere(form.occasion, { filledBy: 'unit-with-event' });
  const path = part === null ? question.key : `${question.key}.${part.key}`;
  const key = ofEvents ? `${form.key}.${path}` : path;
  const { years, periods, counted, task, taskBy, measures, besideTasks, notAddedTo, targets } = aggregation;
  const rule: FigureRule = {
    key,
    label: labelOf(form, question, asked, { part, ofEvents, counts: addition.how === 'count' }),
    names: aggregation.names ?? [],
    measure: 'unit' in asked && typeof asked.unit === 'string' ? asked.unit : null,
    addition: withOwnKeys(addition, ofEvents ? `${form.key}.` : ''),
    years,
    periods: periods ?? (years === 'sum' ? 'sum' : 'latest'),
    asked: question.years ?? null,
    counted: counted ?? null,
    task: task === undefined || measures === undefined ? null : { code: task, measures },
    besideTasks,
    notAddedTo,
    targets,
    event: ofEvents ? { yearOf: aggregation.yearOf ?? null, chosen: null } : null,
    note: aggregation.note ?? null,
    places: [
      {
        form: form.key,
        formName: form.name,
        question: question.key,
        part: part?.key ?? null,
        number: question.number,
      },
    ],
  };
  if (taskBy === undefined || measures === undefined) return [rule];
  // An event is of one task or another by what was chosen in it: a figure for each.
  return Object.entries(taskBy.tasks).map(([option, code]) => ({
    ...rule,
    key: `${key}@${code}`,
    task: { code, measures },
    event: { yearOf: aggregation.yearOf ?? null, chosen: { question: taskBy.question, option } },
  }));
}

/** A figure of events is named by its form, since questions there are of one event; the events themselves by it alone. */
function labelOf(
  form: Form,
  question: Question,
  asked: Question | Leaf,
  { part, ofEvents, counts }: { part: Leaf | null; ofEvents: boolean; counts: boolean },
): string {
  if (ofEvents && counts) return form.name;
  const own = part === null ? asked.shortLabel : `${question.shortLabel}: ${asked.shortLabel}`;
  return ofEvents ? `${form.name}: ${own}` : own;
}

function additionOf(asked: Question | Leaf, aggregation: Aggregation): Addition | null {
  switch (aggregation.method) {
    case 'sum':
      return { how: 'sum' };
    case 'sum-by-source':
      return { how: 'sum-by-source', sources: 'sources' in asked ? asked.sources : [] };
    case 'ratio': {
      const { numerator, denominator, compareWith } = aggregation;
      return { how: 'share', part: numerator, whole: denominator, compareWith };
    }
    case 'count-by-option':
      return { how: 'options', options: 'options' in asked ? asked.options : [] };
    case 'bands':
      return { how: 'bands', borders: aggregation.borders };
    case 'count':
      return { how: 'count' };
    case 'list':
      return null;
  }
}

function withOwnKeys(addition: Addition, prefix: string): Addition {
  return addition.how === 'share'
    ? { ...addition, part: `${prefix}${addition.part}`, whole: `${prefix}${addition.whole}` }
    : addition;
}

function differenceOf(one: FigureRule, other: FigureRule): FigureConflict['differs'] | null {
  // A store keeps the parts of a form in an order of its own.
  const same = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);
  // Options and sources may be worded for the one who is asked; what they come to is the same.
  const method = ({ addition }: FigureRule): unknown =>
    addition.how === 'options' ? addition.options.map(({ key }) => key) : { ...addition, sources: undefined };
  if (one.addition.how !== other.addition.how || !same(method(one), method(other))) return 'method';
  if (one.years !== other.years) return 'years';
  const rest = (['counted', 'measure', 'task', 'besideTasks', 'notAddedTo', 'targets'] as const).find(
    (part) => !same(one[part], other[part]),
  );
  return rest ?? null;
}
