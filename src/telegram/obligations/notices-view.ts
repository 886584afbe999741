import { LATE_ASKED } from '../../actions/obligations/late-asked-notice.ts';
import { OBLIGATION_TOLD } from '../../actions/reports/obligation-told-notice.ts';
import { REPORT_TO_SIGN } from '../../actions/filling/report-to-sign-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { viewLateCard, viewObligationNotice, viewToSign } from './obligations-view.ts';

/** Notices about what becomes of obligations. */
export const OBLIGATION_NOTICES = [
  wordNotice(REPORT_TO_SIGN, (t, { filling, announcedOn }) => viewToSign(t, filling, announcedOn)),
  wordNotice(LATE_ASKED, viewLateCard),
  wordNotice(OBLIGATION_TOLD, viewObligationNotice),
] as const;
