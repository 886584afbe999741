import type { Store } from '../../store/open-store.ts';
import { listRegisteredPeople } from '../../store/registered-people.ts';

/** Reads under which name and for which units people are registered, by their Telegram ids, for the local chat. */
export async function readRegisteredNames(store: Store): Promise<Map<number, { name: string; description: string }>> {
  const people = await listRegisteredPeople(store.database);
  return new Map(
    people
      .filter(({ fullName }) => fullName !== '')
      .map(({ telegramUserId, fullName, title, units }) => [
        telegramUserId,
        {
          name: fullName,
          description: [title, ...units.filter((unit) => !title.includes(unit))]
            .filter((part) => part !== '')
            .join(', '),
        },
      ]),
  );
}
