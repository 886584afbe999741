import {
  by,
  officiallyBy,
  only,
  unit,
  type PersonalColumn,
  type PersonalTable,
  type Table,
} from './personal-columns.ts';
import { PEOPLE_DATA } from './personal-people.ts';
import type { TABLES_WITHOUT_PEOPLE } from './tables-without-people.ts';

/**
 * What is kept about people: every column that names one, what /dulieu tells of its rows and what an erasure does with
 * it. A new table stands here or among those of nobody, or this file does not compile; a test holds the columns against
 * the schema.
 */
export const PERSONAL_DATA: {
  readonly [T in Exclude<Table, (typeof TABLES_WITHOUT_PEOPLE)[number]>]: PersonalTable<T>;
} = {
  ...PEOPLE_DATA,
  Answer: {
    columns: { answeredById: by('answers') },
    sections: {
      answers: only('reportId', 'questionKey', 'state', 'value', 'reason', 'source', 'answeredById', 'answeredAt'),
    },
  },
  AnswerMessage: {
    columns: { officerId: { names: 'officer', told: 'answerMessages', erased: 'row-goes' } },
    sections: { answerMessages: only('reportId', 'messageId', 'place', 'at') },
  },
  Report: {
    columns: {
      submittedById: officiallyBy('reportsSubmitted'),
      signedOffById: by('reportsSignedOff'),
      enteredById: officiallyBy('reportsEntered'),
      unitVerdictById: officiallyBy('reportsEntered'),
    },
    sections: {
      reportsSubmitted: only('id', 'receiptCode', 'submittedAt', 'correctionReason'),
      reportsSignedOff: only('id', 'receiptCode', 'signedOffAt'),
      reportsEntered: only('id', 'receiptCode', 'entrySource', 'unitVerdict', 'unitObjection', 'unitVerdictAt'),
    },
  },
  Review: {
    columns: { reviewerId: officiallyBy('reviews') },
    sections: { reviews: only('id', 'reportId', 'reviewerId', 'decision', 'comments', 'fixBy', 'at') },
  },
  SignedDocument: {
    columns: { recordedById: officiallyBy('signedDocuments'), decidedById: officiallyBy('signedDocuments') },
    sections: {
      signedDocuments: only('number', 'documentDate', 'state', 'recordedAt', 'decidedAt', 'refusalReason'),
    },
  },
  LateRequest: {
    columns: { askedById: by('lateRequests'), decidedById: by('lateRequestsDecided') },
    sections: {
      lateRequests: only('id', 'obligationId', 'reason', 'until', 'state', 'askedAt', 'decidedAt'),
      lateRequestsDecided: only('id', 'obligationId', 'state', 'decidedAt'),
    },
  },
  Obligation: {
    columns: { excusedById: by('excuses') },
    sections: { excuses: { ...only('id', 'excusedUntil', 'excusedReason', 'excusedAt'), unit } },
  },
  TaskUpdate: {
    columns: { submittedById: by('taskUpdates'), decidedById: by('taskUpdatesDecided') },
    sections: {
      taskUpdates: {
        ...only(
          'id',
          'taskCode',
          'year',
          'status',
          'quantity',
          'spent',
          'sources',
          'note',
          'files',
          'state',
          'submittedAt',
          'decidedAt',
        ),
        unit,
      },
      taskUpdatesDecided: { ...only('id', 'taskCode', 'year', 'state', 'decidedAt'), unit },
    },
  },
  Obstacle: {
    columns: { raisedById: by('obstacles'), closedById: by('obstaclesClosed') },
    sections: {
      obstacles: { ...only('id', 'text', 'files', 'state', 'raisedAt', 'closedAt'), unit },
      obstaclesClosed: { ...only('id', 'state', 'closedAt'), unit },
    },
  },
  ObstacleMessage: {
    columns: { officerId: by('obstacleMessages') },
    sections: { obstacleMessages: only('obstacleId', 'answer', 'text', 'files', 'at') },
  },
  Broadcast: {
    columns: {
      authorId: officiallyBy('broadcasts'),
      editedById: by('broadcastsEdited'),
      progressChatId: { names: 'chat', told: 'broadcasts', erased: 'emptied' },
    },
    sections: {
      broadcasts: only(
        'id',
        'state',
        'audience',
        'toGroups',
        'content',
        'ask',
        'answerBy',
        'createdAt',
        'editedAt',
        'scheduledAt',
        'sentAt',
        'finishedAt',
        'correctedAt',
      ),
      broadcastsEdited: only('id', 'state', 'editedAt'),
    },
  },
  BroadcastRecipient: {
    columns: { officerId: by('broadcastsReceived') },
    sections: { broadcastsReceived: only('broadcastId', 'state', 'sentAt', 'answer', 'answeredAt', 'attendee') },
  },
  BroadcastMessage: {
    columns: { officerId: by('broadcastMessages') },
    sections: { broadcastMessages: only('broadcastId', 'text', 'files', 'at') },
  },
  DatabaseEntry: {
    columns: { removedById: by('entriesRemoved') },
    sections: { entriesRemoved: only('id', 'title', 'removedAt', 'removedReason') },
  },
  Consolidation: {
    columns: { frozenById: officiallyBy('consolidationsFrozen'), sentById: officiallyBy('consolidationsSent') },
    sections: {
      consolidationsFrozen: only(
        'id',
        'fromYear',
        'toYear',
        'version',
        'frozenAt',
        'missingReason',
        'unreviewedReason',
      ),
      consolidationsSent: only('id', 'fromYear', 'toYear', 'version', 'documentNumber', 'documentDate', 'sentAt'),
    },
  },
  AnnualReport: {
    columns: {
      startedById: officiallyBy('annualReportsWritten'),
      changedById: officiallyBy('annualReportsWritten'),
      frozenById: officiallyBy('annualReportsFrozen'),
      signedById: officiallyBy('annualReportsSigned'),
    },
    sections: {
      annualReportsWritten: only('id', 'state', 'words', 'startedAt', 'changedAt'),
      annualReportsFrozen: only('id', 'frozenAt'),
      annualReportsSigned: only('id', 'documentNumber', 'documentDate', 'signedAt'),
    },
  },
  PlanDraft: {
    columns: { officerId: { names: 'officer', told: 'planDrafts', erased: 'row-goes' } },
    sections: { planDrafts: only('id', 'updatedAt') },
  },
  ReportTemplate: {
    columns: {
      sentById: officiallyBy('reportTemplatesSent'),
      activatedById: officiallyBy('reportTemplatesActivated'),
    },
    sections: {
      reportTemplatesSent: only('id', 'state', 'name', 'sentAt'),
      reportTemplatesActivated: only('id', 'name', 'activatedAt'),
    },
  },
  ConsolidatedSource: {
    columns: { answeredById: by('figuresGiven'), enteredById: officiallyBy('figuresEntered') },
    sections: {
      figuresGiven: only('figureRowId', 'figure', 'year', 'value', 'answeredAt'),
      figuresEntered: only('figureRowId', 'figure', 'year', 'value', 'entrySource'),
    },
  },
  PlanVersion: {
    columns: { takenById: officiallyBy('planVersions') },
    sections: { planVersions: only('id', 'number', 'takenAt') },
  },
  FiguresFile: {
    columns: { importedById: officiallyBy('figuresFiles') },
    sections: { figuresFiles: only('id', 'name', 'formKey', 'year', 'importedAt', 'reports', 'figures') },
  },
  ConflictDecision: {
    columns: { byId: officiallyBy('conflictDecisions') },
    sections: { conflictDecisions: { ...only('id', 'figure', 'year', 'chosen', 'reason', 'at'), unit } },
  },
  Round: {
    columns: { openedById: by('roundsOpened') },
    sections: { roundsOpened: only('id', 'title', 'year', 'state', 'openedAt') },
  },
  UnitChange: {
    columns: { createdById: by('unitChanges') },
    sections: { unitChanges: only('id', 'definition', 'effectiveOn', 'state', 'createdAt', 'appliedAt') },
  },
  GroupChat: {
    columns: { linkedById: by('groupsLinked') },
    sections: { groupsLinked: only('id', 'title', 'state', 'linkedAt') },
  },
  Notice: {
    columns: {
      chatId: { names: 'chat', told: 'notices', erased: 'row-goes' },
      officerId: { names: 'officer', told: 'notices', erased: 'row-goes' },
    },
    sections: { notices: only('kind', 'state', 'dueAt', 'finishedAt') },
  },
  Chase: {
    columns: { recipientId: by('chases'), byId: by('chases') },
    sections: { chases: only('kind', 'step', 'at', 'state', 'promisedOn', 'note') },
  },
  InboxUpdate: {
    columns: { lane: { names: 'lane', told: 'messages', erased: 'row-goes-handled' } },
    sections: { messages: only('receivedAt', 'payload') },
  },
  AuditEntry: {
    columns: {
      officerId: by('changes'),
      telegramUserId: { names: 'telegram-id', told: 'changes', erased: 'emptied' },
      subjectId: { ...by('changes'), subject: 'officer' },
    },
    sections: { changes: only('at', 'action', 'subject', 'subjectId', 'before', 'after') },
  },
};

/** A column that names a person, with the table in which it stands. */
export interface PlacedColumn extends PersonalColumn {
  table: keyof typeof PERSONAL_DATA;
  column: string;
}

/** Every column that names a person. */
export const PERSONAL_COLUMNS: readonly PlacedColumn[] = Object.entries(PERSONAL_DATA).flatMap(([table, { columns }]) =>
  Object.entries(columns).map(([column, said]: [string, PersonalColumn]) => ({
    ...said,
    table: table as keyof typeof PERSONAL_DATA,
    column,
  })),
);
