import type { listUpdatesToConfirm } from '../../actions/task-updates/list-updates-to-confirm.ts';
import type { UpdateOutcome } from '../../actions/task-updates/update-task.ts';
import { EVIDENCE_AT_MOST, LONGEST_NOTE, sourcesAndNote } from '../../domain/status/task-update.ts';
import { UPDATE_STATUSES } from '../../domain/status/update-status.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
} from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { shorten } from '../parts/shortened-text.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import { button, inRows, type View } from '../parts/view.ts';

type Update = Extract<UpdateOutcome, { kind: 'card' }>['update'];

/** What was said of a task, a line each; nothing stands for what was not said. */
function saidLines(
  t: Translate,
  said: Pick<Update, 'quantity' | 'spent' | 'sources' | 'note' | 'files'> & { status: Update['status'] | null },
): string {
  const lines = [
    said.status === null ? null : t('questions:update.status', { status: t(`questions:update.is.${said.status}`) }),
    said.quantity === null ? null : t('questions:update.quantity', { quantity: formatNumber(said.quantity) }),
    said.spent === null ? null : spentText(t, said.spent, said.sources),
    said.note === '' ? null : t('questions:update.note', { note: said.note }),
    said.files.length === 0 ? null : t('questions:update.files', { total: formatCount(said.files.length) }),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** What was spent, and from where that is. */
function spentText(t: Translate, spent: number, sources: readonly string[]): string {
  const values = { spent: formatMoney(spent), sources: sources.join('; ') };
  return t(sources.length === 0 ? 'questions:update.spent' : 'questions:update.spentFrom', values);
}

/** Renders each step of an update. */
export function viewUpdate(t: Translate, outcome: Allowed<UpdateOutcome>): View {
  switch (outcome.kind) {
    case 'draft': {
      const { draft, task, sendable, otherYear } = outcome;
      const said = saidLines(t, { ...draft, ...sourcesAndNote(draft) });
      const parts = [
        t('questions:update.title', { code: task.code, title: shorten(task.title, 80), year: draft.year }),
        otherYear === null ? '' : t('questions:update.whichYear', { year: draft.year }),
        said,
        t(said === '' ? 'questions:update.ask' : sendable ? 'questions:update.more' : 'questions:update.needsStatus'),
      ];
      const statuses = UPDATE_STATUSES.map((status) =>
        button(t(`questions:update.is.${status}`, PLAIN), 'task-update-status', status),
      );
      return {
        text: parts.filter((part) => part !== '').join('\n\n'),
        buttons: [
          ...(otherYear === null
            ? []
            : [[button(t('questions:update.otherYear', { year: otherYear }), 'task-update', task.id, otherYear)]]),
          ...inRows(statuses, 2),
          [
            ...(sendable ? [button(t('questions:update.send'), 'task-update-send')] : []),
            button(t('common:button.cancel'), 'cancel'),
          ],
        ],
      };
    }
    case 'refused':
      return {
        text: t(`questions:update.refused.${outcome.reason}`, {
          files: EVIDENCE_AT_MOST,
          length: outcome.reason === 'too-long' ? formatNumber(outcome.length) : '',
          maximum: formatNumber(LONGEST_NOTE),
        }),
      };
    case 'sent': {
      const { taskId, year, confirmed } = outcome;
      const label = t('questions:update.see');
      return {
        text: t(confirmed ? 'questions:update.counted' : 'questions:update.sent'),
        buttons: [[questionButton(label, { kind: 'task', task: taskId, year })]],
      };
    }
    case 'card':
      return viewUpdateCard(t, outcome.update, outcome.mayConfirm);
    case 'decided':
      return outcome.changed
        ? { text: t(`questions:update.decided.${outcome.update.state}`, nameOf(outcome.update)) }
        : { text: t('questions:update.decidedBefore') };
    case 'nothing':
      return { text: t('questions:update.nothing') };
    case 'not-found':
      return { text: t('status:task.notFound') };
  }
}

function nameOf({ taskCode, year, unit }: Update): { code: string; year: number; unit: string } {
  return { code: taskCode, year, unit: unit.name };
}

/** Renders a page of the updates that wait to be confirmed, the oldest first. */
export function viewUpdateQueue(
  t: Translate,
  updates: AllowedOf<typeof listUpdatesToConfirm>['updates'],
  page: number,
): View {
  const [oldest] = updates;
  if (oldest === undefined) return { text: t('questions:update.queue.empty') };
  const shown = pageOf(updates, page, SHORT_PAGE);
  const on = formatDate(toLocalDate(oldest.at));
  return {
    text: [
      t('questions:update.queue.title', { total: formatCount(updates.length), oldest: on }),
      ...pageLines(t, shown),
    ].join('\n\n'),
    buttons: pagedButtons(
      t,
      shown,
      1,
      ({ id, taskCode, year, unit, at }) =>
        button(
          t('questions:update.queue.one', { task: taskCode, year, unit, at: formatDateTime(at), ...PLAIN }),
          'task-update-open',
          id,
        ),
      (label, to) => button(label, 'task-update-page', to),
    ),
  };
}

/** Renders an update with what it says and its evidence, to be confirmed by those who may. */
export function viewUpdateCard(t: Translate, update: Update, mayConfirm: boolean): View {
  const { id, taskTitle, submittedBy, submittedAt, state, files } = update;
  const waits = state === 'submitted';
  const head = t('questions:update.card', {
    ...nameOf(update),
    title: shorten(taskTitle, 80),
    by: submittedBy,
    at: formatDateTime(submittedAt),
  });
  return {
    text: [head, saidLines(t, update), t(`questions:update.state.${state}`)].join('\n\n'),
    ...(files.length === 0 ? {} : { sent: sentFiles(files) }),
    buttons:
      waits && mayConfirm
        ? [
            [
              button(t('questions:update.confirm'), 'task-update-decide', id, 'confirmed'),
              button(t('questions:update.refuse'), 'task-update-decide', id, 'refused'),
            ],
          ]
        : [],
  };
}

/** Renders what became of an update, told to whoever made it. */
export function viewUpdateDecided(t: Translate, update: Update): View {
  return {
    text: t(update.state === 'confirmed' ? 'questions:update.told' : 'questions:update.toldRefused', nameOf(update)),
  };
}
