import { z } from 'zod';
import type { FreezingReasons } from '../../domain/consolidation/check-freezing.ts';
import type { IncompleteUnits } from '../../domain/consolidation/incomplete-units.ts';
import type { Conflict } from '../../domain/consolidation/cell.ts';
import type { VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { DifferingTotal } from '../../domain/consolidation/differing-total.ts';
import type { ConsolidationFacts } from '../../store/consolidations.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import type { Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import {
  freezeConsolidation,
  previewFreezing,
  type FreezingOutcome,
  type FreezingTold,
} from './freeze-consolidation.ts';

const ABOUT = ['missing', 'unreviewed'] as const satisfies readonly (keyof FreezingReasons)[];

/** Freezing the figures of some years: the reasons that are needed are typed, then it is confirmed. */
export const freezingConversation = defineConversation(
  'freezing',
  z.object({
    from: z.int(),
    to: z.int(),
    asking: z.enum(ABOUT).nullable(),
    reasons: z.object({ missing: z.string().nullable(), unreviewed: z.string().nullable() }),
  }),
);

/** Where freezing is: what stops it, which reason is asked, or what is to be confirmed. */
export type FreezingStep =
  | {
      kind: 'stopped';
      years: ConsolidatedYears;
      totals: readonly DifferingTotal[];
      conflicts: readonly Conflict[];
    }
  | ({
      kind: 'reason-asked';
      years: ConsolidatedYears;
      about: keyof FreezingReasons;
      /** Whether it is asked again, since what was given says nothing. */
      refused: boolean;
    } & IncompleteUnits)
  | {
      kind: 'confirm';
      years: ConsolidatedYears;
      reasons: FreezingReasons;
      last: ConsolidationFacts | null;
      changes: readonly VersionChange[] | null;
    }
  /** Nobody is freezing anything: the button is old. */
  | { kind: 'nothing' }
  | Refusal;

/** Begins to freeze the figures of these years. */
export async function beginFreezing(request: Request, years: ConsolidatedYears): Promise<FreezingStep> {
  return goOn(request, years, { missing: null, unreviewed: null }, null);
}

/** Takes the reason that was asked for, and goes on. */
export async function giveFreezingReason(request: Request, reason: string): Promise<FreezingStep> {
  const state = stateOf(request, freezingConversation);
  if (state === null) return { kind: 'nothing' };
  const { from, to, asking, reasons } = state;
  return goOn(request, { from, to }, asking === null ? reasons : { ...reasons, [asking]: reason.trim() }, asking);
}

/**
 * Freezes what was confirmed.
 * @param told is told how far it is.
 */
export async function confirmFreezing(
  request: Request,
  told?: FreezingTold,
): Promise<FreezingOutcome | { kind: 'nothing' }> {
  const state = stateOf(request, freezingConversation);
  if (state === null) return { kind: 'nothing' };
  const outcome = await freezeConsolidation(request, { from: state.from, to: state.to }, state.reasons, told);
  await endConversation(request.store.database, request.person.telegramUserId);
  return outcome;
}

/** Asks for the next reason that is needed, or for the confirmation. @param given the reason that was given just now */
async function goOn(
  request: Request,
  years: ConsolidatedYears,
  reasons: FreezingReasons,
  given: keyof FreezingReasons | null,
): Promise<FreezingStep> {
  const preview = await previewFreezing(request, years, reasons);
  if (preview.kind === 'forbidden') return preview;
  const { check, last, changes } = preview;
  const enter = (asking: keyof FreezingReasons | null): Promise<void> =>
    enterConversation(request.store.database, request, freezingConversation, { ...years, asking, reasons });
  switch (check.kind) {
    case 'stopped':
      return { ...check, years };
    case 'reason-needed': {
      const [about] = check.lacking;
      if (about === undefined) return { kind: 'nothing' };
      await enter(about);
      const { missing, unreviewed, unopened } = check;
      return { kind: 'reason-asked', years, about, refused: about === given, missing, unreviewed, unopened };
    }
    case 'free':
      await enter(null);
      return { kind: 'confirm', years, reasons: check.reasons, last, changes };
  }
}
