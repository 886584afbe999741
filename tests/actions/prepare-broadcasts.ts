import { WRITTEN_IN } from './world.ts';
import { beginBroadcast, changeDraft, writeContent } from '../../src/actions/broadcasts/compose-broadcast.ts';
import { scheduleBroadcast, sendBroadcast } from '../../src/actions/broadcasts/send-broadcast.ts';
import type { Request } from '../../src/actions/request.ts';
import type { Store } from '../../src/store/open-store.ts';
import { done } from './prepare-steps.ts';

/** A broadcast on its way that asks who comes, a draft, and one for tomorrow. */
export async function prepareBroadcasts(store: Store, coordinator: () => Promise<Request>) {
  const { database } = store;
  const broadcast = async (): Promise<{ id: number; version: number }> => {
    done(await beginBroadcast(await coordinator(), [{ kind: 'everybody' }]), 'content-needed');
    const { id, version } = await database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const content = { text: `Nội dung ${id}.`, entities: [], files: [], messageId: WRITTEN_IN };
    const written = done(await writeContent(await coordinator(), { id, version }, content), 'ask-needed');
    return { id, version: written.preview.broadcast.version };
  };
  const going = await broadcast();
  const asking = done(await changeDraft(await coordinator(), going, { kind: 'ask', ask: 'attendance' }), 'preview');
  const seen = { id: going.id, version: asking.broadcast.version };
  done(await sendBroadcast(await coordinator(), seen, false, null), 'sending');
  const draft = await broadcast();
  const later = await broadcast();
  const scheduled = done(
    await scheduleBroadcast(await coordinator(), later, new Date('2020-11-13T02:00:00Z')),
    'scheduled',
  );
  return { going, draft, later, scheduled };
}
