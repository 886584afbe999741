import type { SendingStep } from '../../actions/consolidation/ask-how-sent.ts';
import type {
  ConsolidationFacts,
  ConsolidationsOutcome,
  FrozenConsolidationOutcome,
} from '../../actions/consolidation/list-consolidations.ts';
import type { SentOutcome } from '../../actions/consolidation/mark-consolidation-sent.ts';
import type { VerificationOutcome } from '../../actions/consolidation/verify-consolidation.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import type { ReportsStanding } from '../../domain/consolidation/reports-standing.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { lacksSingleYears } from '../../domain/consolidation/single-year.ts';
import { listCells } from '../../domain/consolidation/placed-cell.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { earlyDateText } from '../documents/documents-view.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { changeLines, type FigureNames } from './changes-text.ts';
import { decisionLines } from './decision-text.ts';
import { figureLine } from './figures-view.ts';
import { backButton, consolidationOfYearsText, reportButton } from './navigation.ts';
import { standingLines } from './standing-text.ts';
import { figureLines } from './targets-view.ts';
import { moneyLine, tasksLine } from './totals-text.ts';

type FrozenShown = Extract<FrozenConsolidationOutcome, { kind: 'consolidation' }>;

/** Renders the frozen versions, the newest first, each with the way into it. */
export function viewFrozenList(
  t: Translate,
  { consolidations }: Allowed<ConsolidationsOutcome>,
  years: { from: number; to: number },
): View {
  const lines = consolidations.map((facts) => versionLine(t, facts));
  return {
    text: [t('consolidation:frozen.title'), ...(lines.length === 0 ? [t('consolidation:frozen.none')] : lines)].join(
      '\n',
    ),
    buttons: [
      ...consolidations.map((facts) => [
        button(t('consolidation:button.openFrozen', { version: formatCount(facts.version) }), 'frozen-open', facts.id),
      ]),
      [backButton(t, years)],
    ],
  };
}

/** Renders a frozen version: its figures as they were, and what changed since the one before. */
export function viewFrozen(
  t: Translate,
  outcome: Allowed<FrozenConsolidationOutcome>,
  names: FigureNames,
  mayFreeze: boolean,
): View {
  if (outcome.kind === 'not-found') return { text: t('consolidation:frozen.notFound') };
  const { facts, consolidation, changes, targets, tasks, decisions } = outcome;
  const years = { from: facts.fromYear, to: facts.toYear };
  const ofTargets = targets.filter((target) => target.figures.length > 0);
  const measured = new Set(ofTargets.flatMap((target) => target.figures.map(({ rule }) => rule.key)));
  const targetLines = ofTargets.map(({ target, figures }) =>
    [t('consolidation:target.line', { indicator: target.indicator }), ...figureLines(t, figures, years)].join('\n'),
  );
  // What nobody reported is in the workbook; here it would hide what was.
  const others = listCells(consolidation).flatMap((placed) =>
    placed.cell.kind === 'missing' || measured.has(placed.key) ? [] : (figureLine(t, placed, years) ?? []),
  );
  const { missing, unreviewed } = facts.reasons;
  return {
    text: [
      [
        versionLine(t, facts),
        ...(missing === null ? [] : [t('consolidation:freezing.reason.missing', { reason: missing })]),
        ...(unreviewed === null ? [] : [t('consolidation:freezing.reason.unreviewed', { reason: unreviewed })]),
      ].join('\n'),
      ...(facts.standing === null ? [] : [reportedText(t, facts.standing, years, names)]),
      lackingText(t, outcome, names),
      ...decisionLines(t, decisions, names),
      ...(changes === null
        ? []
        : [
            changes.length === 0
              ? t('consolidation:changes.none', { version: formatCount(facts.version - 1) })
              : [
                  t('consolidation:changes.title', {
                    version: formatCount(facts.version - 1),
                    total: formatCount(changes.length),
                  }),
                  ...changeLines(t, changes, names).map(escapeHtml),
                ].join('\n'),
          ]),
      ...targetLines,
      tasksLine(t, tasks),
      moneyLine(t, tasks, { from: facts.fromYear, to: facts.toYear }),
      others.join('\n'),
    ].join('\n\n'),
    buttons: [
      [
        button(t('consolidation:button.figures'), 'frozen-figures', facts.id, 0),
        button(t('consolidation:button.file'), 'frozen-file', facts.id),
      ],
      [reportButton(t, facts, mayFreeze)],
      ...sourceWays(t, facts.id, consolidation),
      ...(mayFreeze && facts.state === 'frozen'
        ? [[button(t('consolidation:button.markSent'), 'frozen-sent', facts.id)]]
        : []),
      [button(t('consolidation:button.verify'), 'frozen-verify', facts.id), backButton(t, years)],
    ],
  };
}

/** On how many units each form rested when it was frozen. */
function reportedText(
  t: Translate,
  standing: ReportsStanding,
  years: ConsolidatedYears,
  { units: names }: FigureNames,
): string {
  const lines = standingLines(t, standing, { years, names });
  return [t('consolidation:frozen.reported'), ...lines].join('\n');
}

/** Which units its figures lacked, and what of that is not kept with it. */
function lackingText(
  t: Translate,
  { facts: { fromYear, toYear, standing }, consolidation, incomplete }: FrozenShown,
  { units, ruleOf }: FigureNames,
): string {
  const lacksYears = lacksSingleYears(consolidation, { from: fromYear, to: toYear }, ruleOf.values());
  const lines = (['missing', 'unreviewed', 'unopened'] as const)
    .filter((what) => incomplete[what].length > 0)
    .map((what) =>
      t(`consolidation:frozen.lacking.${what}`, {
        total: formatCount(incomplete[what].length),
        names: incomplete[what].map((id) => units.get(id) ?? '').join(', '),
      }),
    );
  return [
    t('consolidation:frozen.lacking.title'),
    ...(lines.length === 0 ? [t('consolidation:missing.nothing')] : lines),
    ...(standing === null ? [t('consolidation:frozen.lacking.notKept')] : []),
    ...(lacksYears ? [t('consolidation:frozen.lacking.eachYear')] : []),
  ].join('\n');
}

/** The ways to the sources of the figures of targets, and of what the leads of tasks say. */
function sourceWays(t: Translate, id: number, { figures, tasks }: Consolidation): Button[][] {
  const way = (label: string, key: string): Button => button(label, 'frozen-source', id, keyNumber(key), 0);
  const ofTargets = figures
    .filter(({ rule, cell }) => rule.targets.length > 0 && cell.kind === 'value')
    .map(({ rule }) => [way(t('consolidation:button.source', { label: rule.label, ...PLAIN }), rule.key)]);
  const ofTasks = tasks.flatMap(({ code, measures }) =>
    (['quantity', 'disbursed'] as const).flatMap((measure) =>
      measures[measure]?.kind === 'value'
        ? [
            way(
              t('consolidation:button.taskSource', {
                code,
                label: t(`consolidation:task.measure.${measure}`),
                ...PLAIN,
              }),
              taskFigureKey(code, measure),
            ),
          ]
        : [],
    ),
  );
  return [...ofTargets, ...inRows(ofTasks, 2)];
}

/** Renders whether a frozen version is what was frozen. */
export function viewVerification(t: Translate, outcome: Allowed<VerificationOutcome>): View {
  switch (outcome.kind) {
    case 'verified':
      return { text: t('consolidation:frozen.verified', { hash: outcome.consolidation.contentHash.slice(0, 16) }) };
    case 'differs':
      return { text: t('consolidation:frozen.differs') };
    case 'not-found':
      return { text: t('consolidation:frozen.notFound') };
  }
}

/** Renders the asking for number and date of the document, and what came of it. */
export function viewSending(t: Translate, outcome: Allowed<SendingStep | SentOutcome>): View {
  switch (outcome.kind) {
    case 'reference-asked':
      return { text: t('consolidation:sent.ask'), buttons: [[button(t('common:button.cancel'), 'cancel')]] };
    case 'not-understood':
      return {
        text: `${t(`documents:refusal.${outcome.reason}`)}\n\n${t('consolidation:sent.ask')}`,
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'before-frozen':
      return {
        text: earlyDateText(t, outcome.reference, outcome.consolidation.frozenAt),
        buttons: [
          [button(t('documents:early.button', { date: formatDate(outcome.reference.date) }), 'frozen-sent-early')],
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    case 'sent':
      return {
        text: versionLine(t, outcome.consolidation),
        buttons: [
          [
            button(
              t('consolidation:button.openFrozen', { version: formatCount(outcome.consolidation.version) }),
              'frozen-open',
              outcome.consolidation.id,
            ),
          ],
        ],
      };
    case 'not-frozen':
      return { text: t('consolidation:sent.late', { line: versionLine(t, outcome.consolidation) }) };
    case 'not-found':
      return { text: t('consolidation:frozen.notFound') };
  }
}

function versionLine(t: Translate, facts: ConsolidationFacts): string {
  const { fromYear, toYear, version, state, frozenAt, frozenBy, sent } = facts;
  const line = upperFirst(
    t('consolidation:frozen.line', {
      what: consolidationOfYearsText(t, { from: fromYear, to: toYear }),
      version: formatCount(version),
      name: frozenBy.name,
      at: formatDateTime(frozenAt),
      state: t(`consolidation:frozen.state.${state}`),
    }),
  );
  if (sent === null) return line;
  const { number, date } = sent.document;
  return `${line} ${t('consolidation:frozen.sentWith', { number, date: formatDate(date) })}`;
}
