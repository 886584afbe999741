import { WEEKLY_BRIEFING } from '../../actions/pictures/weekly-briefing-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { viewWeeklyBriefing } from './briefing-view.ts';

/** Notices that are pictures. */
export const PICTURE_NOTICES = [wordNotice(WEEKLY_BRIEFING, viewWeeklyBriefing)] as const;
