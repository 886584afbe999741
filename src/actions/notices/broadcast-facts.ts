import type { BroadcastFacts } from '../../store/broadcasts.ts';
import type { TalkFacts } from '../broadcasts/discuss-broadcast.ts';
import type { BroadcastResult } from '../broadcasts/follow-broadcast.ts';

/** A broadcast for one recipient, or a notice about one. */
export type BroadcastNoticeFacts =
  | { kind: 'broadcast'; broadcast: BroadcastFacts; recipientId: number; toGroup: boolean }
  | {
      kind: 'broadcast-corrected';
      broadcast: BroadcastFacts;
      recipientId: number;
      messageIds: number[];
      toGroup: boolean;
    }
  | { kind: 'broadcast-withdrawn'; broadcast: BroadcastFacts; messageIds: number[]; responsible: string }
  | {
      kind: 'broadcast-reminder';
      broadcast: BroadcastFacts;
      unitNames: string[];
      /** The time to answer is over. */
      late: boolean;
      /** The notice that it reminds of. */
      replyTo: number | null;
      responsible: string;
    }
  | { kind: 'broadcast-answers'; result: BroadcastResult }
  | { kind: 'broadcast-message'; talk: TalkFacts }
  | { kind: 'broadcast-started'; result: BroadcastResult }
  /** `allowed`: its author may still send; it would have reached nobody. */
  | { kind: 'broadcast-held'; broadcast: BroadcastFacts; allowed: boolean };
