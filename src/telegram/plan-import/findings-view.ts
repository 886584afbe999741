import {
  findingNumber,
  type AnsweredOutcome,
  type FindingOutcome,
  type AnswerableFinding,
} from '../../actions/plan-import/answer-finding.ts';
import type { DraftOutcome, DraftShown } from '../../actions/plan-import/draft-outcome.ts';
import type { PlanFinding } from '../../domain/plan-reading/findings.ts';
import { kindByName } from '../../domain/plan-reading/match-units.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { cutText } from '../../domain/text/storable.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { findingsOf, type FindingList } from './finding-lists.ts';
import { viewNothing } from './plans-view.ts';
import { viewDraft } from './preview-view.ts';

/** So many findings stand in one message. */
const PAGE = 6;
/** So many places of one finding are told. */
const PLACES_TOLD = 3;
/** So much of a value is shown. */
const LONGEST = 220;

const backButton = (t: Translate): Button => button(t('planfiles:button.back'), 'plan-draft');

/** Renders one list of findings, each with its place and with the way to answer it. */
export function viewFindings(t: Translate, outcome: Allowed<DraftOutcome>, list: FindingList, at: number): View {
  if (outcome.kind === 'nothing') return viewNothing(t);
  const findings = findingsOf(outcome.findings, list);
  const page = pageOf(findings, at, PAGE);
  const lines = page.items.map((one, index) => `${page.start + index + 1}. ${findingText(t, one, outcome)}`);
  const answerable = page.items.flatMap((one, index) =>
    'id' in one ? [button(String(page.start + index + 1), 'plan-finding', findingNumber(one))] : [],
  );
  return {
    text: [
      t(`planfiles:lists.${list}`),
      ...(lines.length === 0 ? [t('planfiles:lists.none')] : lines),
      ...pageLines(t, page),
    ].join('\n\n'),
    buttons: [
      ...inRows(answerable, PAGE),
      ...turningButtons(t, page, (label, to) => button(label, 'plan-findings', list, to)),
      [backButton(t)],
    ],
  };
}

/** Renders one finding with what can be answered to it. */
export function viewFinding(t: Translate, outcome: Allowed<FindingOutcome>): View {
  if (outcome.kind === 'nothing') return viewNothing(t);
  if (outcome.kind === 'gone') return viewGone(t);
  const { finding, draft } = outcome;
  return {
    text: `${findingText(t, finding, draft)}\n\n${howText(t, finding)}`,
    buttons: [...answersOf(t, finding, draft), [backButton(t)]],
  };
}

/** Renders the preview after an answer. */
export function viewAnswered(t: Translate, outcome: Allowed<AnsweredOutcome>): View {
  if (outcome.kind === 'nothing') return viewNothing(t);
  return outcome.kind === 'gone' ? viewGone(t) : viewDraft(t, outcome);
}

const viewGone = (t: Translate): View => ({ text: t('planfiles:gone'), buttons: [[backButton(t)]] });

function howText(t: Translate, finding: AnswerableFinding): string {
  switch (finding.kind) {
    case 'needed':
      return t(`planfiles:finding.type.${finding.field}`);
    case 'doubtful':
      return t('planfiles:finding.doubtfulHow');
    case 'unknown-unit':
      return t('planfiles:finding.unknownUnitHow');
    case 'repeated-task':
      return t('planfiles:finding.repeatedTaskHow');
    case 'year-outside':
      return t('planfiles:finding.yearOutsideHow');
    case 'money-unit-unknown':
      return t('planfiles:finding.moneyUnitHow');
    case 'renumbered':
      return t('planfiles:finding.renumberedHow');
    case 'alike':
      return t('planfiles:finding.alikeHow');
    case 'left-out':
      return t('planfiles:finding.leftOutHow');
  }
}

const MONEY = ['dong', 'nghin', 'trieu', 'ty'] as const;

function answersOf(t: Translate, finding: AnswerableFinding, { unitNames }: DraftShown): Button[][] {
  const number = findingNumber(finding);
  switch (finding.kind) {
    case 'needed':
      return [];
    case 'doubtful':
      return [[button(t('planfiles:button.dropValue'), 'plan-drop', number)]];
    case 'unknown-unit':
      return [
        ...finding.nearest.map((key, at) => [
          button(t('planfiles:button.chosen', { unit: unitNames[key] ?? key, ...PLAIN }), 'plan-unit', number, at),
        ]),
        [
          button(
            t('planfiles:button.newUnit', { kind: t(`planfiles:kind.${kindByName(finding.words)}`), ...PLAIN }),
            'plan-new-unit',
            number,
          ),
          button(t('planfiles:button.drop'), 'plan-drop', number),
        ],
      ];
    case 'repeated-task':
      return [[button(t('planfiles:button.dropRow'), 'plan-drop', number)]];
    case 'year-outside':
      return [[button(t('planfiles:button.dropYear'), 'plan-drop', number)]];
    case 'money-unit-unknown':
      return inRows(
        MONEY.map((unit, at) => button(t(`planfiles:money.${unit}`), 'plan-money', number, at)),
        2,
      );
    case 'renumbered':
    case 'alike':
      return [
        [
          button(t('planfiles:button.sameTask'), 'plan-keep', number),
          button(t('planfiles:button.newTask'), 'plan-drop', number),
        ],
      ];
    case 'left-out':
      return [
        [
          button(t('planfiles:button.keep'), 'plan-keep', number),
          button(t('planfiles:button.leaveOut'), 'plan-drop', number),
        ],
      ];
  }
}

/** So many tasks or targets of one finding are named. */
const NAMED = 8;

const listed = (names: readonly string[]): string =>
  [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join('; ');

/** Says a finding with its place. */
function findingText(t: Translate, finding: PlanFinding, { unitNames }: DraftShown): string {
  switch (finding.kind) {
    case 'needed':
      return t(`planfiles:finding.needed.${finding.field}`);
    case 'unknown-unit': {
      const { words, places } = finding;
      const told = [...new Set(places)];
      const more = told.length > PLACES_TOLD ? ['…'] : [];
      return t('planfiles:finding.unknownUnit', { words, places: [...told.slice(0, PLACES_TOLD), ...more].join('; ') });
    }
    case 'repeated-task':
      return t('planfiles:finding.repeatedTask', { code: finding.code, places: finding.places.join('; ') });
    case 'year-outside':
      return t('planfiles:finding.yearOutside', {
        task: finding.task,
        year: String(finding.year),
        place: finding.place,
      });
    case 'money-unit-unknown':
      return t('planfiles:finding.moneyUnit', { place: finding.place });
    case 'no-heads':
      return t('planfiles:finding.noHeads', { place: finding.place });
    case 'not-understood':
      return t('planfiles:finding.lost', {
        place: finding.place,
        part: t(`planfiles:partName.${finding.part}`),
        words: cutText(finding.words, LONGEST),
      });
    case 'doubtful': {
      const read = unitNames[finding.read] ?? cutText(finding.read, LONGEST);
      const what = t(`planfiles:field.${finding.field}`, { of: cutText(finding.of ?? '', LONGEST) });
      const place = finding.place === '' ? '' : t('planfiles:finding.place', { place: finding.place });
      const why = t(`planfiles:why.${finding.why}`);
      return read === ''
        ? t('planfiles:finding.doubtfulEmpty', { what, why, place, ...PLAIN })
        : t('planfiles:finding.doubtful', { what, read, why, place });
    }
    case 'contradictory':
      return t('planfiles:finding.contradictory', { place: finding.place, statement: cutText(finding.statement, 400) });
    case 'renumbered': {
      const told = finding.tasks.map(({ from, to, title }) =>
        t('planfiles:finding.renumberedOne', { from, to, title: cutText(title, 80) }),
      );
      return t('planfiles:finding.renumbered', { tasks: listed(told) });
    }
    case 'alike':
      return t(`planfiles:finding.${finding.from === finding.to ? 'otherWords' : 'alike'}`, {
        from: finding.from,
        to: finding.to,
        before: cutText(finding.before, LONGEST),
        after: cutText(finding.after, LONGEST),
      });
    case 'left-out': {
      const what = listed(finding.what.map((one) => cutText(one, 100)));
      return t(`planfiles:finding.leftOut.${finding.part}`, { what, count: formatCount(finding.what.length) });
    }
    case 'code-taken':
      return t('planfiles:finding.codeTaken', { code: finding.code, title: cutText(finding.title, LONGEST) });
    case 'understood':
    case 'missing':
    case 'left-to-readers':
      return '';
  }
}
