import type { listObstacles, ObstacleOutcome } from '../../actions/obstacles/answer-obstacle.ts';
import type { RaiseOutcome } from '../../actions/obstacles/raise-obstacle.ts';
import { FILES_AT_MOST, LONGEST_TEXT, obstacleCode, type ObstacleFile } from '../../domain/obstacles/obstacle.ts';
import { formatCount, formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, inRows, type View } from '../parts/view.ts';
import { excerpt } from '../../domain/text/storable.ts';

type Obstacle = Extract<ObstacleOutcome, { kind: 'card' }>['obstacle'];

/** Returns the files of an obstacle as a view carries them. */
export function sentFiles(files: readonly ObstacleFile[]): NonNullable<View['sent']> {
  return files.map(({ id, mime, name }) => ({ id, picture: name === '' && mime.startsWith('image/') }));
}

/** Renders each step of telling of an obstacle. */
export function viewRaising(t: Translate, outcome: Allowed<RaiseOutcome>): View {
  switch (outcome.kind) {
    case 'ask':
      return { text: t('obstacles:raise.ask'), buttons: [[button(t('common:button.cancel'), 'cancel')]] };
    case 'refused':
      return {
        text: t(`obstacles:raise.refused.${outcome.reason}`, {
          files: FILES_AT_MOST,
          length: outcome.reason === 'too-long' ? formatNumber(outcome.length) : '',
          maximum: formatNumber(LONGEST_TEXT),
        }),
      };
    case 'draft': {
      const { draft, task, sendable } = outcome;
      const parts = [
        t('obstacles:raise.title'),
        draft.text === '' ? '' : t('obstacles:raise.text', { text: draft.text }),
        draft.files.length === 0 ? '' : t('obstacles:raise.files', { total: formatCount(draft.files.length) }),
        task === null ? '' : t('obstacles:task', { code: task.code, title: task.title }),
        t(sendable ? 'obstacles:raise.more' : 'obstacles:raise.needsText'),
      ];
      return {
        text: parts.filter((part) => part !== '').join('\n\n'),
        buttons: [
          ...(sendable ? [[button(t('obstacles:button.send'), 'obstacle-send')]] : []),
          [
            button(t(task === null ? 'obstacles:button.chooseTask' : 'obstacles:button.otherTask'), 'obstacle-tasks'),
            button(t('common:button.cancel'), 'cancel'),
          ],
        ],
      };
    }
    case 'choose-task': {
      const choices = outcome.tasks.map(({ id, code }) => button(code, 'obstacle-task', id));
      const lines = outcome.tasks.map(({ code, title }) => t('obstacles:task', { code, title }));
      return {
        text: [t('obstacles:raise.chooseTask'), ...lines].join('\n'),
        buttons: [...inRows(choices, 4), [button(t('obstacles:button.noTask'), 'obstacle-task', 0)]],
      };
    }
    case 'raised':
      return { text: t('obstacles:raise.done', { code: obstacleCode(outcome.obstacleId) }) };
    case 'nothing':
      return { text: t('obstacles:raise.nothing') };
  }
}

/** Renders a page of the open obstacles, the oldest first. */
export function viewObstacleList(t: Translate, outcome: AllowedOf<typeof listObstacles>, page: number): View {
  const { obstacles, about, mayRaise } = outcome;
  const shown = pageOf(obstacles, page, SHORT_PAGE);
  const lines = shown.items.map(({ id, unit, text, raisedAt, messages }) => {
    const values = {
      code: obstacleCode(id),
      unit: unit.shortName,
      text: excerpt(text, 120),
      at: formatDateTime(raisedAt),
    };
    return t(messages.some(({ answer }) => answer) ? 'obstacles:list.answered' : 'obstacles:list.line', values);
  });
  const head =
    obstacles.length === 0
      ? t('obstacles:list.none')
      : t('obstacles:list.title', { total: formatCount(obstacles.length) });
  return {
    text: [head, ...lines, ...pageLines(t, shown)].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        3,
        ({ id }) => button(obstacleCode(id), 'obstacle-open', id),
        (label, to) => button(label, 'obstacle-page', about.unitId ?? 0, about.taskId ?? 0, to),
      ),
      ...(mayRaise ? [[button(t('obstacles:button.raise'), 'obstacle-new')]] : []),
    ],
  };
}

/** Renders an obstacle, or what became of writing about it. */
export function viewObstacleOutcome(t: Translate, outcome: Allowed<ObstacleOutcome>): View[] {
  switch (outcome.kind) {
    case 'card':
      return [viewObstacle(t, outcome.obstacle, outcome)];
    case 'ask-message': {
      const code = obstacleCode(outcome.obstacle.id);
      const key = outcome.refused
        ? 'obstacles:message.refused'
        : outcome.mayAnswer
          ? 'obstacles:message.askAnswer'
          : 'obstacles:message.askMore';
      const unit = outcome.obstacle.unit.name;
      return [
        {
          text: t(key, { code, unit, characters: formatNumber(LONGEST_TEXT) }),
          buttons: [[button(t('common:button.cancel'), 'cancel')]],
        },
      ];
    }
    case 'sent': {
      const { obstacle, mayAnswer } = outcome;
      const values = { code: obstacleCode(obstacle.id), unit: obstacle.unit.name };
      const close = [[button(t('obstacles:button.close'), 'obstacle-close', obstacle.id)]];
      return [
        { text: t(mayAnswer ? 'obstacles:message.answered' : 'obstacles:message.added', values), buttons: close },
      ];
    }
    case 'moved': {
      const code = obstacleCode(outcome.obstacle.id);
      return [{ text: t(outcome.changed ? 'obstacles:closed' : 'obstacles:closedBefore', { code }) }];
    }
    case 'not-found':
      return [{ text: t('obstacles:notFound') }];
  }
}

/** Renders an obstacle with what was said about it. */
export function viewObstacle(
  t: Translate,
  { id, unit, task, text, files, state, raisedBy, raisedAt, messages }: Obstacle,
  { mayAnswer, takesPart }: { mayAnswer: boolean; takesPart: boolean },
): View {
  const head = t('obstacles:card', {
    code: obstacleCode(id),
    unit: unit.name,
    by: raisedBy,
    at: formatDateTime(raisedAt),
  });
  const thread = messages.map(({ by, text: said, at }) =>
    t('obstacles:message.line', { by, at: formatDateTime(at), text: said }),
  );
  const reply = button(t(mayAnswer ? 'obstacles:button.answer' : 'obstacles:button.more'), 'obstacle-reply', id);
  const close = state === 'open' ? [button(t('obstacles:button.close'), 'obstacle-close', id)] : [];
  return {
    text: [
      head,
      t('obstacles:raise.text', { text }),
      ...(task === null ? [] : [t('obstacles:task', { code: task.code, title: task.title })]),
      ...thread,
      ...(state === 'closed' ? [t('obstacles:isClosed')] : []),
    ].join('\n\n'),
    buttons: takesPart ? [[reply, ...close]] : [],
    sent: sentFiles([...files, ...messages.flatMap((message) => message.files)]),
  };
}
