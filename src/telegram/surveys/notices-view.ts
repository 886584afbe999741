import { SURVEY_ASKED } from '../../actions/surveys/survey-asked-notice.ts';
import { SURVEY_REMINDER } from '../../actions/surveys/survey-reminder-notice.ts';
import { SURVEY_RESULT } from '../../actions/surveys/survey-result-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { viewSurveyAsked, viewSurveyReminder } from './survey-answer.ts';
import { viewSurveyResult } from './survey-result.ts';

/** Notices about surveys. */
export const SURVEY_NOTICES = [
  wordNotice(SURVEY_ASKED, viewSurveyAsked),
  wordNotice(SURVEY_REMINDER, viewSurveyReminder),
  wordNotice(SURVEY_RESULT, (t, { result }) => viewSurveyResult(t, result, 0)),
] as const;
