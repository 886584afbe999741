import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { formatCount, formatDate, formatDateTime, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../locales.ts';
import { viewBroadcastNotice } from './broadcast-notice.ts';
import { viewDatabaseNotice } from './database-notices.ts';
import { viewMemberNotice } from './members.ts';
import { viewDocumentNotice } from './document-notices.ts';
import { entryText } from './entry-source.ts';
import { viewLateCard, viewTold, viewToSign } from './obligations.ts';
import { differenceLines } from './review-card.ts';
import { viewRegistrationCard } from './registration-card.ts';
import { viewUpdateCard, viewUpdateDecided } from './task-updates.ts';
import { sentFiles, viewObstacle } from './obstacles.ts';
import { viewDigest, viewLateUnits, viewReminder } from './reminders.ts';
import { viewSetAside } from './set-aside.ts';
import { viewSurveyAsked, viewSurveyReminder } from './survey-answer.ts';
import { viewSurveyResult } from './survey-result.ts';
import { viewUnitNotice } from './unit-changes.ts';
import { button, type View } from './view.ts';

/** Puts a notice into words, from the facts as they are when it is delivered. */
export function viewNotice(t: Translate, facts: NoticeFacts): View {
  switch (facts.kind) {
    case 'registration-submitted':
      return viewRegistrationCard(t, facts.card);
    case 'registration-approved': {
      const { coordinating, unitName, responsible, role, owed } = facts;
      if (role === 'leader' || role === 'head') {
        const as = { responsible, unit: unitName, role: t(`people:inviteRole.${role}`) };
        const look = button(t('common:button.status'), 'status-all');
        return {
          text: t('notices:registrationApprovedAs', as),
          buttons: [role === 'head' ? [look, button(t('people:button.unit'), 'unit-card', facts.unitId)] : [look]],
        };
      }
      if (coordinating && role === 'coordinator') {
        const buttons = [
          [
            button(t('common:button.openRound'), 'round-list'),
            button(t('common:button.reviewReports'), 'review-queue'),
          ],
        ];
        return { text: t('notices:registrationApprovedCoordinator', { unit: unitName }), buttons };
      }
      const [first] = owed;
      const work =
        first === undefined
          ? t('notices:noWork')
          : t('notices:workDue', { title: first.title, due: formatDateWithWeekday(first.announcedOn) });
      return {
        text: `${t('notices:registrationApprovedAs', { responsible, unit: unitName, role: t(role === 'deputy' ? 'people:inviteRole.deputy' : 'people:inviteRole.contact') })}\n\n${work}`,
        buttons: first === undefined ? [] : startButtons(t, first.obligationId, first.questions),
      };
    }
    case 'registrations-waiting':
      return {
        text: t('notices:registrationsWaiting', {
          waiting: formatCount(facts.waiting),
          oldest: formatDateTime(facts.oldest),
        }),
        buttons: [[button(t('common:button.reviewReports'), 'review-queue')]],
      };
    case 'registration-refused':
      return {
        text: t('notices:registrationRefused', {
          responsible: facts.responsible,
          unit: facts.unitName,
          reason: facts.reason,
        }),
      };
    case 'round-opened':
      return {
        text: t('notices:roundOpened', {
          name: facts.officerName,
          unit: facts.unitName,
          issuedOn: facts.issuedOn === null ? '…' : formatDate(facts.issuedOn),
          responsible: facts.responsible,
          title: facts.title,
          closing: formatDate(facts.closingOn),
          due: formatDateWithWeekday(facts.announcedOn),
        }),
        buttons: [
          ...startButtons(t, facts.obligationId, facts.questions),
          [button(t('people:button.leave'), 'duty-leave')],
        ],
      };
    case 'reminder':
      return viewReminder(t, facts);
    case 'late-units':
      return viewLateUnits(t, facts);
    case 'digest':
      return viewDigest(t, facts);
    case 'notices-set-aside':
      return viewSetAside(t, facts);
    case 'report-submitted': {
      const key = facts.revision > 1 ? 'notices:reportResubmitted' : 'notices:reportSubmitted';
      const at = formatDateTime(facts.submittedAt);
      const { unitName: unit, title, code } = facts;
      const said = t(key, { unit, title, at, code, waiting: formatCount(facts.waiting) });
      const { differences, obstacles, toFollow } = facts.news;
      return {
        text: [
          said,
          facts.entry === null ? null : entryText(t, facts.entry),
          differences === null || differences.length === 0 ? null : differenceLines(t, differences),
          obstacles === 0 ? null : t('reviewing:obstacles', { total: formatCount(obstacles) }),
        ]
          .filter((part) => part !== null)
          .join('\n\n'),
        buttons: [
          [
            button(t('common:button.reviewReports'), 'review-open', facts.reportId),
            ...(facts.revision > 1 ? [button(t('reviewing:button.history'), 'review-history', facts.reportId)] : []),
          ],
          ...(toFollow ? [[button(t('reviewing:button.follow'), 'obstacle-follow', facts.reportId)]] : []),
        ],
      };
    }
    case 'contact-left': {
      const { officerName: name, unitName: unit, successor, others, owed } = facts;
      const lines = [
        t('notices:contactLeft', { name, unit }),
        successor === null ? '' : t('notices:contactLeftSuccessor', { successor }),
        others.length > 0
          ? t('notices:contactLeftOthers', { names: others.join(', ') })
          : t('notices:contactLeftNobody', { unit, owed: formatCount(owed) }),
      ];
      return { text: lines.filter((line) => line !== '').join('\n\n') };
    }
    case 'task-update-sent':
      return viewUpdateCard(t, facts.update, true);
    case 'task-update-decided':
      return viewUpdateDecided(t, facts.update);
    case 'obstacle-raised':
      return viewObstacle(t, facts.obstacle, { mayAnswer: true, takesPart: true });
    case 'obstacle-message': {
      const { obstacle, message } = facts;
      const values = { code: obstacleCode(obstacle.id), unit: obstacle.unit.name, by: message.by, text: message.text };
      const said = t(message.answer ? 'notices:obstacleAnswered' : 'notices:obstacleAdded', values);
      const reply = t(message.answer ? 'obstacles:button.more' : 'obstacles:button.answer');
      return {
        text: `${said}\n\n${t('notices:obstacleReply')}`,
        buttons: [
          [
            button(reply, 'obstacle-reply', obstacle.id),
            button(t('obstacles:button.close'), 'obstacle-close', obstacle.id),
          ],
        ],
        sent: sentFiles(message.files),
      };
    }
    case 'obstacle-closed': {
      const { obstacleId, unitName: unit } = facts;
      return { text: t('notices:obstacleClosed', { code: obstacleCode(obstacleId), unit }) };
    }
    case 'unit-ended':
    case 'unit-changed':
      return viewUnitNotice(t, facts);
    case 'role-added':
    case 'role-ended':
    case 'role-limited':
    case 'suspended':
    case 'restored':
      return viewMemberNotice(t, facts);
    case 'report-to-sign':
      return viewToSign(t, facts.filling, facts.announcedOn);
    case 'late-asked':
      return viewLateCard(t, facts);
    case 'obligation-told':
      return viewTold(t, facts);
    case 'delegated': {
      const { delegatorName: name, unitNames, from, to } = facts;
      const values = { name, units: unitNames.join(', '), from: formatDate(from), to: formatDate(to) };
      return { text: t('notices:delegated', values), buttons: [[button(t('common:button.myWork'), 'mine')]] };
    }
    case 'delegation-ended':
      return { text: t('notices:delegationEnded', { name: facts.delegatorName }) };
    case 'handed-over': {
      const { successorName: name, unitName: unit, responsible } = facts;
      return { text: t('notices:handedOver', { name, unit, responsible }) };
    }
    case 'entries-waiting':
    case 'entry-approved':
    case 'entry-returned':
    case 'entry-removed':
      return viewDatabaseNotice(t, facts);
    case 'survey-asked':
      return viewSurveyAsked(t, facts);
    case 'survey-reminder':
      return viewSurveyReminder(t, facts);
    case 'survey-result':
      return viewSurveyResult(t, facts.result, 0, facts.now);
    case 'broadcast':
    case 'broadcast-corrected':
    case 'broadcast-withdrawn':
    case 'broadcast-reminder':
    case 'broadcast-answers':
    case 'broadcast-message':
    case 'broadcast-started':
    case 'broadcast-held':
      return viewBroadcastNotice(t, facts);
    case 'report-approved':
    case 'document-sent':
    case 'document-received':
    case 'document-refused':
    case 'report-entered':
    case 'entry-answered':
      return viewDocumentNotice(t, facts);
    case 'report-returned': {
      const lines = facts.comments.map(({ number, label, comment }) =>
        t('notices:returnedComment', { number, label, comment }),
      );
      const by =
        facts.fixBy === null ? '' : `\n\n${t('reviewing:fixBy', { on: formatDate(toLocalDate(facts.fixBy)) })}`;
      return {
        text: `${t('notices:reportReturned', {
          responsible: facts.responsible,
          title: facts.title,
          comments: lines.join('\n'),
          interpolation: { escapeValue: false },
        })}${by}`,
        buttons: [
          ...(facts.comments.length > 1
            ? [
                [
                  button(
                    t('reviewing:button.inTurn', { total: formatCount(facts.comments.length) }),
                    'report-start',
                    facts.obligationId,
                  ),
                ],
              ]
            : []),
          ...facts.comments.map(({ number }) => [
            button(t('reporting:button.fix', { number }), 'answer-jump', facts.draftId, number),
            button(t('reviewing:button.explain'), 'answer-explain', facts.draftId, number),
          ]),
        ],
      };
    }
  }
}

function startButtons(t: Translate, obligationId: number, questions: number): NonNullable<View['buttons']> {
  return [
    [button(t('common:button.fillReport'), 'report-start', obligationId)],
    [button(t('reporting:button.preview', { questions }), 'report-preview', obligationId, 0)],
  ];
}
