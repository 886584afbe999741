import type { Store } from '../../src/store/open-store.ts';

/** What the store answers to a statement that it refuses: an error would close the connection of the embedded one. */
export async function refusalOf(store: Store, statement: string): Promise<string> {
  return store.transaction(async (database) => {
    await database.$executeRawUnsafe(`DO $do$ BEGIN
      PERFORM set_config('tried.refusal', 'none', true);
      ${statement};
      EXCEPTION WHEN raise_exception OR check_violation THEN PERFORM set_config('tried.refusal', SQLERRM, true);
    END $do$`);
    const [row] = await database.$queryRaw<{ refusal: string }[]>`SELECT current_setting('tried.refusal') AS "refusal"`;
    return row?.refusal ?? '';
  });
}
