import { describe, expect, test } from 'vitest';
import {
  BROADCAST_EVENTS,
  BROADCAST_STATES,
  broadcastCode,
  readBroadcastCodes,
  threadCode,
  type BroadcastEvent,
  type BroadcastState,
} from '../../../src/domain/broadcasts/broadcast-state.ts';

/** Where an event takes a broadcast; null where it cannot happen. */
function stateAfter(state: BroadcastState, event: BroadcastEvent): BroadcastState | null {
  const { from, to }: { from: readonly BroadcastState[]; to: BroadcastState } = BROADCAST_EVENTS[event];
  return from.includes(state) ? to : null;
}

describe('the states of a broadcast', () => {
  test.each([
    ['draft', 'schedule', 'scheduled'],
    ['draft', 'send', 'sending'],
    ['draft', 'cancel', 'cancelled'],
    ['draft', 'finish', null],
    ['draft', 'withdraw', null],
    ['scheduled', 'reopen', 'draft'],
    ['scheduled', 'send', 'sending'],
    ['sending', 'finish', 'sent'],
    ['sending', 'cancel', 'cancelled'],
    ['sending', 'withdraw', 'withdrawn'],
    ['sending', 'send', null],
    ['sent', 'cancel', null],
    ['sent', 'withdraw', 'withdrawn'],
    ['cancelled', 'send', null],
    ['cancelled', 'withdraw', 'withdrawn'],
  ] as const)('%s and %s: %s', (from, event, to) => {
    expect(stateAfter(from, event)).toBe(to);
  });

  test('nothing happens to what was withdrawn, and nothing that was sent is a draft again', () => {
    for (const event of Object.keys(BROADCAST_EVENTS) as BroadcastEvent[]) {
      expect(stateAfter('withdrawn', event)).toBeNull();
      for (const state of BROADCAST_STATES.filter((one) => one !== 'draft' && one !== 'scheduled'))
        expect(['draft', 'scheduled', 'sending']).not.toContain(stateAfter(state, event));
    }
  });

  test('codes are read from a text, each once, with the thread they belong to', () => {
    expect(readBroadcastCodes(`${broadcastCode(7)}, ${threadCode(12, 345)}; TB-007`)).toEqual([
      { broadcastId: 7, recipientId: null },
      { broadcastId: 12, recipientId: 345 },
    ]);
    expect(readBroadcastCodes('Theo TB-12 và XTB-0123')).toEqual([]);
  });
});
