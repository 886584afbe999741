import type { SendEntryOutcome } from '../../actions/databases/contribute.ts';
import type { OwnEntriesOutcome, RemoveOutcome, WithdrawOutcome } from '../../actions/databases/own-entries.ts';
import type { EntryOutcome } from '../../actions/databases/search-databases.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { asLabel, shorten } from '../parts/shortened-text.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { answerLines, listNumbers } from '../reports/review-draft.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import { button, inRows, type View } from '../parts/view.ts';

/** Renders what became of sending an entry. */
export function viewEntrySent(t: Translate, outcome: Allowed<SendEntryOutcome>): View {
  switch (outcome.kind) {
    case 'sent': {
      const { databaseTitle: title, responsible, correction } = outcome;
      return {
        text: t(correction ? 'databases:sent.correction' : 'databases:sent.first', { title, responsible }),
        buttons: [
          [button(t('databases:button.more'), 'database-forms'), button(t('databases:button.own'), 'database-own', 0)],
        ],
      };
    }
    case 'missing': {
      const { reportId, numbers } = outcome;
      const fix = numbers.map((number) =>
        button(t('databases:button.fix', { number }), 'answer-jump', reportId, number),
      );
      return { text: t('databases:draft.missing', { numbers: listNumbers(numbers) }), buttons: inRows(fix, 4) };
    }
    case 'not-found':
    case 'not-open':
      return viewFillingRefusal(t, outcome);
  }
}

/** Renders an approved entry with its answers, where it is from, and what can be done with it. */
export function viewEntry(t: Translate, outcome: Allowed<EntryOutcome>, inGroup: boolean): View {
  if (outcome.kind !== 'entry') return { text: t(`databases:entry.${outcome.kind}`) };
  const { entry, filling, databaseTitle, officer, mayEdit, mayRemove } = outcome;
  const files = officer && entry.files.length > 0;
  const text = [
    t('databases:entry.head', { title: entry.title, database: databaseTitle }),
    answerLines(t, filling),
    t('databases:entry.source', { unit: entry.unit.shortName, at: formatDate(toLocalDate(entry.approvedAt)) }),
  ].join('\n\n');
  if (inGroup) return { text };
  return {
    text,
    buttons: [
      ...(files
        ? [
            [
              button(
                t('databases:button.files', { total: formatCount(entry.files.length) }),
                'database-files',
                entry.id,
              ),
            ],
          ]
        : []),
      ...(mayEdit
        ? [
            [
              button(t('databases:button.edit'), 'database-edit', entry.obligationId),
              button(t('databases:button.withdraw'), 'database-withdraw', entry.obligationId, 'ask'),
            ],
          ]
        : []),
      ...(mayRemove ? [[button(t('databases:button.remove'), 'database-remove', entry.id)]] : []),
      [button(t('databases:button.database'), 'database-page', outcome.formId, 0)],
    ],
  };
}

/** Renders the files of an entry, sent as they came; where Telegram no longer has one, that is said. */
export function viewEntryFiles(
  t: Translate,
  { title, files, unit }: Extract<EntryOutcome, { kind: 'entry' }>['entry'],
): View {
  if (files.length === 0) return { text: t('databases:files.none') };
  return {
    text: t('databases:files.head', { title, total: formatCount(files.length) }),
    sent: sentFiles(files),
    filesGone: t('databases:files.gone', { unit: unit.shortName }),
  };
}

/** Renders the own entries, each with where it is. */
export function viewOwnEntries(t: Translate, outcome: Allowed<OwnEntriesOutcome>): View {
  const { entries, page, more } = outcome;
  const contribute = [button(t('databases:button.contribute'), 'database-forms')];
  if (entries.length === 0) return { text: t('databases:own.none'), buttons: [contribute] };
  const lines = entries.map(({ title, databaseTitle, state, inForce, wasReturned }, at) => {
    const where = wasReturned
      ? 'returned'
      : state === 'submitted'
        ? 'waiting'
        : state === 'draft'
          ? 'draft'
          : 'approved';
    const is = t(`databases:own.is.${where}`);
    return t('databases:own.line', {
      number: at + 1,
      database: databaseTitle,
      title: title === '' ? t('databases:own.unnamed') : shorten(title, 100),
      state: where !== 'approved' && inForce ? t('databases:own.beside', { state: is }) : is,
    });
  });
  const turn = [
    ...(page > 0 ? [button(t('databases:button.before'), 'database-own', page - 1)] : []),
    ...(more ? [button(t('databases:button.after'), 'database-own', page + 1)] : []),
  ];
  return {
    text: [t('databases:own.head'), lines.join('\n'), t('databases:own.how')].join('\n\n'),
    buttons: [
      ...entries.map(({ obligationId, title, state }, at) => [
        button(
          t(state === 'draft' ? 'databases:own.goOn' : 'databases:own.edit', {
            number: at + 1,
            title: asLabel(title, 20),
            interpolation: { escapeValue: false },
          }).trim(),
          'database-edit',
          obligationId,
        ),
        button(t('databases:button.withdrawOne', { number: at + 1 }), 'database-withdraw', obligationId, 'ask'),
      ]),
      ...(turn.length > 0 ? [turn] : []),
      contribute,
    ],
  };
}

/** Renders what became of withdrawing an entry. */
export function viewWithdrawn(t: Translate, outcome: Allowed<WithdrawOutcome>): View {
  switch (outcome.kind) {
    case 'ask': {
      const { title, obligationId } = outcome;
      return {
        text: t('databases:withdraw.ask', { title }),
        buttons: [[button(t('databases:withdraw.yes'), 'database-withdraw', obligationId, 'yes')]],
      };
    }
    case 'withdrawn':
      return { text: t('databases:withdraw.done', { title: outcome.title }) };
    case 'not-found':
      return { text: t('databases:entry.not-found') };
  }
}

/** Renders what became of taking an approved entry out. */
export function viewRemoved(t: Translate, outcome: Allowed<RemoveOutcome>): View {
  switch (outcome.kind) {
    case 'ask-reason':
      return {
        text: t('databases:remove.ask', { title: outcome.title }),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'removed':
      return { text: t('databases:remove.done', { title: outcome.title }) };
    case 'not-found':
      return { text: t('databases:entry.not-found') };
  }
}
