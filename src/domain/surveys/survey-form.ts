import type { Form, Question } from '../reporting/form-schema.ts';
import { OF_CHOSEN_UNITS } from '../reporting/occasions.ts';
import { excerpt } from '../text/storable.ts';
import type { SurveyQuestion } from './survey-question.ts';

/** Builds the form of a survey: its questions as a form's own field types, so that they are filled in as any other. */
export function surveyForm(key: string, questions: readonly SurveyQuestion[]): Form {
  const title = surveyTitle(questions);
  return {
    key,
    version: 1,
    title,
    name: title,
    occasion: OF_CHOSEN_UNITS,
    conventions: [],
    uniqueBy: [],
    respondents: {
      rosters: [],
      who: '',
    },
    questions: questions.map(formQuestion),
  };
}

/** Returns the title of a survey in lists: its first question, shortened. */
export function surveyTitle([first]: readonly SurveyQuestion[]): string {
  return excerpt(first?.text ?? '', 79);
}

/** Limits that no true answer reaches, in units and in triệu đồng. */
const MOST = 1_000_000_000;

/** Returns a question of a survey as the form keeps it. */
function formQuestion({ text, kind }: SurveyQuestion, at: number): Question {
  const common = {
    key: `cau_${at + 1}`,
    number: at + 1,
    text,
    shortLabel: excerpt(text, 59),
    keepPrevious: false,
    nilButton: false,
    noneButton: false,
    refuse: [],
    askReason: [],
  };
  switch (kind) {
    case 'number':
      // The question itself says what is counted.
      return { ...common, type: 'decimal', unit: '', min: 0, max: MOST };
    case 'money':
      return { ...common, type: 'money', max: MOST };
    case 'yes-no':
      return { ...common, type: 'yes-no' };
    case 'date':
      return { ...common, type: 'date' };
    case 'text':
      return { ...common, type: 'text', maxLength: 500 };
  }
}
