import { lowerFirst } from '../../domain/text/letter-case.ts';
import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { askedPeriodText } from '../parts/period-text.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { shorten } from '../parts/shortened-text.ts';

/** Returns what a reading asks, in a few words for a button or a sentence; plain text. */
export function labelReading(
  t: Translate,
  reading: Reading,
  { tasks, units, databases, figures }: QuestionNames,
): string {
  const {
    kind,
    task,
    place,
    unit,
    year,
    part,
    state,
    source,
    role,
    group,
    money,
    database,
    words,
    chart,
    figure,
    unitKind,
    how,
  } = reading;
  const named = task === undefined ? undefined : tasks.get(task);
  const ofUnit = unit === undefined ? undefined : units.get(unit)?.shortName;
  const base =
    kind === 'task' && named !== undefined
      ? `${t('questions:label.task', PLAIN)} ${named.code}`
      : t(`questions:label.${kind === 'budget' && money !== undefined ? money : kind}`, PLAIN);
  const parts = [
    base,
    named === undefined
      ? null
      : kind === 'task'
        ? shorten(named.title, 40)
        : `${t('questions:label.task', PLAIN).toLowerCase()} ${named.code}`,
    databases.find(({ key }) => key === database)?.title ?? null,
    figures.find(({ key }) => key === figure)?.label ?? null,
    words === undefined ? null : `“${words}”`,
    place === undefined ? null : t('questions:label.place', { place, ...PLAIN }),
    ofUnit ?? null,
    chart === undefined ? null : lowerFirst(t(`pictures:name.${chart}`, PLAIN)),
    unitKind === undefined ? null : t(`questions:unitKind.${unitKind}`, PLAIN),
    how === undefined ? null : t(`questions:how.${how}`, PLAIN),
    reading.do === undefined ? null : t(`questions:order.${reading.do}.name`, PLAIN),
    role === undefined ? null : t(`questions:role.${role}`, PLAIN),
    state === undefined ? null : t(`questions:state.${state}`, PLAIN),
    source === undefined ? null : t(`questions:source.${source}`, PLAIN),
    group === undefined ? null : t('questions:label.group', { group, ...PLAIN }),
    year === undefined
      ? null
      : part === undefined
        ? t('questions:label.year', { year, ...PLAIN })
        : askedPeriodText(t, year, part),
    kind === 'budget' && year !== undefined && [task, unit, group, source].every((one) => one === undefined)
      ? t('questions:label.whole', PLAIN)
      : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
