import type {
  DigestFacts,
  LateUnitsFacts,
  ReminderFacts,
  ReminderItem,
} from '../../actions/reminders/reminder-facts.ts';
import { formatCount, formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { numbersOf } from '../../domain/status/round-count.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { unknownYearsText } from '../calendar/view.ts';
import { linesApart } from '../reports/round-lines.ts';
import type { MarkLabel } from '../reports/round-mark.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders a reminder: of one report in full, of several in a list. */
export function viewReminder(t: Translate, facts: ReminderFacts): View {
  const { officerName: name, issuedOn, responsible, items } = facts;
  const common = { name, responsible, issuedOn: issuedOn === null ? '…' : formatDate(issuedOn) };
  const [only, ...others] = items;
  const buttons = exitsOf(t, items);
  if (only !== undefined && others.length === 0) {
    return { text: t(`reminders:${keyOf(only)}`, { ...common, ...valuesOf(only) }), buttons };
  }
  const lines = items.map((item) => {
    if (item.missing === 'figures') return t(`reminders:${item.late ? 'lineLate' : 'line'}`, valuesOf(item));
    const outdated = item.document.kind === 'outdated';
    return t(`reminders:${outdated ? 'lineDocumentOutdated' : 'lineDocument'}`, valuesOf(item));
  });
  const text = t('reminders:several', {
    ...common,
    total: formatCount(items.length),
    lines: lines.join('\n'),
    interpolation: { escapeValue: false },
  });
  return { text, buttons };
}

/** The wording for one report: by what is missing, who reads it, and whether the deadline has passed. */
function keyOf({ missing, role, late, document }: ReminderItem) {
  const head = role === 'head';
  if (missing === 'figures') return head ? 'oneHead' : late ? 'oneLate' : 'one';
  if (document.kind === 'outdated')
    return head ? 'oneHeadDocumentOutdated' : late ? 'oneDocumentLateOutdated' : 'oneDocumentOutdated';
  return head ? 'oneHeadDocument' : late ? 'oneDocumentLate' : 'oneDocument';
}

function valuesOf({ unitName: unit, title, announcedOn, given, questions, document }: ReminderItem) {
  const paper =
    document.kind === 'missing'
      ? { number: '', date: '' }
      : { number: document.number, date: formatDate(document.date) };
  return { unit, title, due: formatDateWithWeekday(announcedOn), given, questions, ...paper };
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

/** Renders who is late in a round, with what a coordinator can do about it. */
export function viewLateUnits(t: Translate, facts: LateUnitsFacts): View {
  const { roundId, title, count, headsTold } = facts;
  const of = (units: readonly { name: string }[]) => ({
    title,
    total: formatCount(units.length),
    units: units.map(({ name }) => name).join(', '),
  });
  const { 'document-missing': missing, 'document-outdated': outdated } = count;
  const lines = [
    count.late.length === 0 ? t('reminders:late.allIn', { title }) : t('reminders:late.head', of(count.late)),
    ...linesApart(t, numbersOf(count), count),
    missing.length === 0 ? null : t('reminders:late.withoutDocument', of(missing)),
    outdated.length === 0 ? null : t('reminders:late.outdatedDocument', of(outdated)),
    t(headsTold ? 'reminders:late.headsTold' : 'reminders:late.headsNotTold'),
    reachLine(t, count.urged),
    urgingLine(t, count.urging),
  ];
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: chaseButtons(t, roundId, count.urged),
  };
}

/** A unit that is urged, as far as reminding it goes. */
type Urged = Pick<LateUnitsFacts['count']['urged'][number], 'reachable'>;

/** Says how many of the units that are urged can be reminded by the bot; null where all can. */
export function reachLine(t: Translate, urged: readonly Urged[]): string | null {
  const reached = urged.filter(({ reachable }) => reachable).length;
  const values = { total: formatCount(urged.length), left: formatCount(urged.length - reached) };
  if (reached === urged.length) return null;
  return t(reached === 0 ? 'reminders:reach.none' : 'reminders:reach.some', {
    ...values,
    reached: formatCount(reached),
  });
}

/** Names the agency that owes and is not urged, as it does the urging; null where it does not owe. */
export function urgingLine(t: Translate, urging: readonly { name: string }[]): string | null {
  if (urging.length === 0) return null;
  return t('reminders:chased.urging', { units: urging.map(({ name }) => name).join(', ') });
}

/**
 * Returns the buttons of a coordinator about the units that are urged in a round; none where none is.
 * @param mark writes the round on them where several are shown.
 */
export function chaseButtons(
  t: Translate,
  roundId: number,
  urged: readonly Urged[],
  mark: MarkLabel = (label) => label,
): Button[][] {
  if (urged.length === 0) return [];
  const reached = urged.filter(({ reachable }) => reachable).length;
  const total = formatCount(reached);
  return [
    [
      ...(reached === 0 ? [] : [button(mark(t('reminders:button.chaseRound', { total })), 'chase-round', roundId)]),
      button(mark(t('reminders:button.calls')), 'call-list', roundId),
    ],
    [
      button(mark(t('reminders:button.draftLetter')), 'urging-letter', roundId),
      button(mark(t('reminders:button.paste')), 'paste-text', roundId),
    ],
    [button(mark(t('reminders:button.letter')), 'letter-issued', roundId)],
  ];
}

/** Renders the morning digest: a line for each thing there is to say, and the way into it. */
export function viewDigest(t: Translate, digest: DigestFacts): View {
  const { day, submitted, dueSoon, late, others, withoutDocument, reviews, registrations, obstacles, unreachable } =
    digest;
  const total = (units: readonly unknown[]): string => formatCount(units.length);
  const lines = [
    submitted.length === 0
      ? null
      : t('reminders:digest.submitted', { total: total(submitted), units: submitted.join(', ') }),
    ...dueSoon.map(({ title, announcedOn, missing }) =>
      t('reminders:digest.dueSoon', { title, due: formatDateWithWeekday(announcedOn), total: formatCount(missing) }),
    ),
    ...late.map(({ title, units }) =>
      t('reminders:digest.late', { title, total: total(units), units: units.join(', ') }),
    ),
    ...others.flatMap(({ title, count }) =>
      linesApart(t, numbersOf(count), count, ['returned', 'excused']).map((line) =>
        t('reminders:digest.other', { title: escapeHtml(title), line, interpolation: { escapeValue: false } }),
      ),
    ),
    ...withoutDocument.map(({ title, locked, units, outdated }) =>
      [
        t(locked ? 'reminders:digest.withoutDocumentLocked' : 'reminders:digest.withoutDocument', {
          title,
          total: total(units),
          units: units.join(', '),
        }),
        ...(outdated.length === 0 ? [] : [t('reminders:digest.outdatedDocument', { units: outdated.join(', ') })]),
      ].join(' '),
    ),
    reviews === 0 ? null : t('reminders:digest.reviews', { total: formatCount(reviews) }),
    registrations === 0 ? null : t('reminders:digest.registrations', { total: formatCount(registrations) }),
    obstacles === 0 ? null : t('reminders:digest.obstacles', { total: formatCount(obstacles) }),
    ...unreachable.map(({ title, units }) =>
      t('reminders:digest.unreachable', { title, total: total(units), units: units.join(', ') }),
    ),
    unknownYearsText(t, digest.unknownYears),
  ].filter((line) => line !== null);
  const ways = [
    ...(reviews + registrations > 0 ? [button(t('common:button.reviewReports'), 'review-queue')] : []),
    ...([dueSoon, late, others, withoutDocument, submitted].some((list) => list.length > 0)
      ? [button(t('common:button.status'), 'status-all')]
      : []),
    ...(obstacles > 0 ? [button(t('people:work.seeObstacles'), 'obstacle-list')] : []),
    ...callButtons(t, [...late, ...unreachable]),
  ];
  const head = t('reminders:digest.head', { day: formatDateWithWeekday(day) });
  return { text: [head, ...lines].join('\n\n'), buttons: ways.map((way) => [way]) };
}

/** A button to the list of calls of each of these rounds; with its name where there are several. */
function callButtons(t: Translate, rounds: readonly { roundId: number; title: string }[]): Button[] {
  const titles = new Map(rounds.map(({ roundId, title }) => [roundId, title]));
  return [...titles].map(([roundId, title]) => {
    const label = titles.size > 1 ? t('reminders:button.callsOf', { title, ...PLAIN }) : t('reminders:button.calls');
    return button(label, 'call-list', roundId);
  });
}
