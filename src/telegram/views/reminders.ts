import type { DigestFacts, LateUnitsFacts, ReminderFacts, ReminderItem } from '../../actions/notices/reminder-facts.ts';
import { formatCount, formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { unknownYearsText } from './holidays.ts';
import { button, type Button, type View } from './view.ts';

/** A reminder: of one report in full, of several in a list. */
export function viewReminder(t: Translate, facts: ReminderFacts): View {
  const { officerName: name, issuedOn, responsible, items } = facts;
  const common = { name, responsible, issuedOn: issuedOn === null ? '…' : formatDate(issuedOn) };
  const [only, ...others] = items;
  const buttons = exitsOf(t, items);
  if (only !== undefined && others.length === 0) {
    return { text: t(`reminders:${keyOf(only)}`, { ...common, ...valuesOf(only) }), buttons };
  }
  const lines = items.map((item) => {
    const key = item.missing === 'signed-document' ? 'lineDocument' : item.late ? 'lineLate' : 'line';
    return t(`reminders:${key}`, valuesOf(item));
  });
  const text = t('reminders:several', {
    ...{ ...common, total: formatCount(items.length), lines: lines.join('\n') },
    interpolation: { escapeValue: false },
  });
  return { text, buttons };
}

/** The wording for one report: by what is missing, who reads it, and whether the deadline has passed. */
function keyOf({ missing, role, late }: ReminderItem) {
  const head = role === 'head';
  if (missing === 'figures') return head ? 'oneHead' : late ? 'oneLate' : 'one';
  return head ? 'oneHeadDocument' : late ? 'oneDocumentLate' : 'oneDocument';
}

function valuesOf({ unitName: unit, title, announcedOn, given, questions }: ReminderItem) {
  return { unit, title, due: formatDateWithWeekday(announcedOn), given, questions };
}

/** The ways out of a reminder, each in a row: one list for each report, and one for the person. */
function exitsOf(t: Translate, items: readonly ReminderItem[]): Button[][] {
  const own = items.filter(({ role }) => role !== 'head');
  if (own.length === 0) return [[button(t('reminders:button.status'), 'status-all')]];
  const rows = own.slice(0, 8).flatMap((item) => exitsOfItem(t, item, own.length > 1));
  return [...rows, [button(t('people:button.leave'), 'duty-leave')]];
}

/** The ways out for one report; with its unit's name where a reminder lists several. */
function exitsOfItem(t: Translate, item: ReminderItem, named: boolean): Button[][] {
  const { obligationId, given, unitName, missing } = item;
  if (missing === 'signed-document') return documentExits(t, item, named);
  const started = given > 0;
  const label = named
    ? t(started ? 'reminders:button.continue' : 'reminders:button.start', { unit: unitName })
    : t(started ? 'reporting:button.continue' : 'common:button.fillReport');
  return [
    [
      button(label, 'report-start', obligationId),
      button(t('documents:button.announce'), 'document-announce', obligationId),
    ],
    ...(named ? [] : [[button(t('obligations:button.late'), 'late-ask', obligationId)]]),
  ];
}

/** The ways out where only the signed document is missing: with a scan, on paper, or first the draft to be signed. */
function documentExits(t: Translate, { obligationId, unitName }: ReminderItem, named: boolean): Button[][] {
  const send = named ? t('reminders:button.sendDocument', { unit: unitName }) : t('documents:button.send');
  return [
    [
      button(send, 'document-send', obligationId),
      button(t('documents:button.announce'), 'document-announce', obligationId),
    ],
    ...(named ? [] : [[button(t('documents:button.draft'), 'draft-document', obligationId)]]),
  ];
}

/** Who is late in a round, with what a coordinator can do about it. */
export function viewLateUnits(t: Translate, facts: LateUnitsFacts): View {
  const { roundId, title, units, withoutDocument, headsTold } = facts;
  const of = (names: readonly string[]) => ({ title, total: formatCount(names.length), units: names.join(', ') });
  const lines = [
    units.length === 0 ? t('reminders:late.allIn', { title }) : t('reminders:late.head', of(units)),
    withoutDocument.length === 0 ? null : t('reminders:late.withoutDocument', of(withoutDocument)),
    t(headsTold ? 'reminders:late.headsTold' : 'reminders:late.headsNotTold'),
  ];
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: chaseButtons(t, roundId, units.length + withoutDocument.length),
  };
}

/** What a coordinator can do about the units that owe in a round. */
export function chaseButtons(t: Translate, roundId: number, owing: number): Button[][] {
  return [
    [
      button(t('reminders:button.chaseRound', { total: formatCount(owing) }), 'chase-round', roundId),
      button(t('reminders:button.calls'), 'call-list', roundId),
    ],
    [
      button(t('reminders:button.draftLetter'), 'urging-letter', roundId),
      button(t('reminders:button.paste'), 'paste-text', roundId),
    ],
    [button(t('reminders:button.letter'), 'letter-issued', roundId)],
  ];
}

/** The morning digest: a line for each thing there is to say, and the way into it. */
export function viewDigest(t: Translate, digest: DigestFacts): View {
  const { day, submitted, dueSoon, late, withoutDocument, reviews, registrations, obstacles, unreachable } = digest;
  const total = (units: readonly unknown[]): string => formatCount(units.length);
  const lines = [
    submitted.length === 0
      ? null
      : t('reminders:digest.submitted', { total: total(submitted), units: submitted.join(', ') }),
    ...dueSoon.map(({ title, announcedOn, owing }) =>
      t('reminders:digest.dueSoon', { title, due: formatDateWithWeekday(announcedOn), total: formatCount(owing) }),
    ),
    ...late.map(({ title, units }) =>
      t('reminders:digest.late', { title, total: total(units), units: units.join(', ') }),
    ),
    ...withoutDocument.map(({ title, units }) =>
      t('reminders:digest.withoutDocument', { title, total: total(units), units: units.join(', ') }),
    ),
    reviews === 0 ? null : t('reminders:digest.reviews', { total: formatCount(reviews) }),
    registrations === 0 ? null : t('reminders:digest.registrations', { total: formatCount(registrations) }),
    obstacles === 0 ? null : t('reminders:digest.obstacles', { total: formatCount(obstacles) }),
    unreachable === null ? null : t('reminders:digest.unreachable', { units: unreachable.units.join(', ') }),
    unknownYearsText(t, digest.unknownYears),
  ].filter((line) => line !== null);
  const ways = [
    ...(reviews + registrations > 0 ? [button(t('common:button.reviewReports'), 'review-queue')] : []),
    ...([dueSoon, late, withoutDocument, submitted].some((list) => list.length > 0)
      ? [button(t('common:button.status'), 'status-all')]
      : []),
    ...(obstacles > 0 ? [button(t('people:work.seeObstacles'), 'obstacle-list')] : []),
    ...[...late.map(({ roundId }) => roundId), ...(unreachable === null ? [] : [unreachable.roundId])]
      .slice(0, 1)
      .map((roundId) => button(t('reminders:button.calls'), 'call-list', roundId)),
  ];
  const head = t('reminders:digest.head', { day: formatDateWithWeekday(day) });
  return { text: [head, ...lines].join('\n\n'), buttons: ways.map((way) => [way]) };
}
