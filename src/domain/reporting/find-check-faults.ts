import type { Fault } from './faults.ts';
import type { Check, Question } from './form-schema.ts';

type Rule = Check['when']['rule'];

/** The checks that can be made of an answer of each type: the others would never find anything. */
const RULES: Readonly<Record<Question['type'], readonly Rule[]>> = {
  integer: [
    'greater-than-question',
    'changed-over-percent',
    'decreased',
    'over',
    'zero-while-choice',
    'zero-while-any-positive',
  ],
  'money-by-source': ['over', 'zero-while-choice', 'zero-while-any-positive'],
  choice: [],
  'long-text': [],
};

/** What each rule can fill into its message besides {value}. */
const PLACEHOLDERS: Readonly<Partial<Record<Rule, string>>> = {
  'greater-than-question': 'other',
  'changed-over-percent': 'previous',
  decreased: 'previous',
};

/** Checks of a question that could never be made: of questions or options that do not exist, or of the wrong type. */
export function findCheckFaults(questions: readonly Question[], question: Question, at: number): Fault[] {
  return (['refuse', 'askReason'] as const).flatMap((list) =>
    question[list].flatMap((check, index) => {
      const path = `questions[${at}].${list}[${index}]`;
      return [
        ...findRuleFaults(question, check, path),
        ...findReferenceFaults(questions, question, check, path, list === 'refuse'),
        ...findMessageFaults(check, path),
      ];
    }),
  );
}

function findRuleFaults({ type }: Question, { when: { rule } }: Check, path: string): Fault[] {
  if (RULES[type].includes(rule)) return [];
  return [{ path: `${path}.when.rule`, message: `Câu loại “${type}” không đối chiếu được bằng “${rule}”` }];
}

function findReferenceFaults(
  questions: readonly Question[],
  question: Question,
  { when }: Check,
  path: string,
  blocks: boolean,
): Fault[] {
  const refer = (key: string, place: string, type: Question['type']): Fault[] => {
    const other = questions.find((candidate) => candidate.key === key);
    if (other === undefined) return [{ path: place, message: `Không có câu hỏi “${key}”` }];
    if (key === question.key) return [{ path: place, message: 'Câu hỏi không đối chiếu được với chính nó' }];
    if (other.type !== type) return [{ path: place, message: `Câu “${key}” không phải loại “${type}”` }];
    // A limit that is known only after the answer cannot block it.
    if (blocks && other.number > question.number) {
      return [{ path: place, message: `Câu ${other.number} đứng sau câu ${question.number}, không chặn được` }];
    }
    return [];
  };
  switch (when.rule) {
    case 'greater-than-question':
      return refer(when.question, `${path}.when`, 'integer');
    case 'zero-while-choice': {
      const faults = refer(when.question, `${path}.when`, 'choice');
      return faults.length > 0 ? faults : findOptionFaults(questions, when, path);
    }
    case 'zero-while-any-positive':
      return when.questions.flatMap((key, index) => refer(key, `${path}.when.questions[${index}]`, 'integer'));
    case 'changed-over-percent':
    case 'decreased':
    case 'over':
      return [];
  }
}

function findOptionFaults(
  questions: readonly Question[],
  when: { question: string; options: readonly string[] },
  path: string,
): Fault[] {
  const other = questions.find(({ key }) => key === when.question);
  const offered = [
    ...(other?.type === 'choice' ? other.options : []),
    ...(other?.variants ?? []).flatMap(({ options }) => options ?? []),
  ].map(({ key }) => key);
  return when.options.flatMap((option, index) =>
    offered.includes(option)
      ? []
      : [{ path: `${path}.when.options[${index}]`, message: `Câu “${when.question}” không có lựa chọn “${option}”` }],
  );
}

function findMessageFaults({ when, message }: Check, path: string): Fault[] {
  const allowed = ['value', PLACEHOLDERS[when.rule]];
  return Array.from(message.matchAll(/\{([^}]*)\}/gu), ([, name = '']) => name)
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ path: `${path}.message`, message: `Không điền được {${name}} ở đây` }));
}
