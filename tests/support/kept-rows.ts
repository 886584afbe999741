import type { Store } from '../../src/store/open-store.ts';

/**
 * Keeps all rows of a store under a name, as a schema of copies in the same database, so that they can be brought back
 * many times. The copies' tables are made once a database, which takes longer than filling them. Whoever brings rows back is
 * a superuser on a server, as the embedded store's user is.
 */
export async function keepRows({ database }: Store, name: string): Promise<void> {
  await database.$executeRawUnsafe(`DO $do$
    DECLARE one record; filled bigint;
    BEGIN
      IF to_regnamespace('"${name}"') IS NULL THEN
        CREATE SCHEMA "${name}";
        CREATE TABLE "${name}"."_since" (xid xid);
        CREATE TABLE "${name}"."_sequences" (name name, last bigint);
        CREATE TABLE "${name}"."_tables" AS
          SELECT relname AS name, 0::bigint AS rows,
            (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
              WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
          FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations';
        FOR one IN SELECT * FROM "${name}"."_tables" LOOP
          EXECUTE format('CREATE TABLE "${name}".%I AS SELECT %s FROM public.%I WITH NO DATA', one.name, one.columns, one.name);
        END LOOP;
      END IF;
      FOR one IN SELECT * FROM "${name}"."_tables" LOOP
        IF one.rows > 0 THEN EXECUTE format('DELETE FROM "${name}".%I', one.name); END IF;
        EXECUTE format('INSERT INTO "${name}".%I SELECT %s FROM public.%I', one.name, one.columns, one.name);
        GET DIAGNOSTICS filled = ROW_COUNT;
        UPDATE "${name}"."_tables" SET rows = filled WHERE _tables.name = one.name AND rows <> filled;
      END LOOP;
      DELETE FROM "${name}"."_sequences";
      INSERT INTO "${name}"."_sequences" SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public';
      DELETE FROM "${name}"."_since";
      INSERT INTO "${name}"."_since" VALUES (pg_current_xact_id()::xid);
    END $do$`);
}

/**
 * Makes the rows of a store those that were kept under a name; nobody else may use the store meanwhile. A table is left
 * alone that has as many rows as then, none of them written since the rows were kept or brought back the last time.
 */
export async function bringRowsBack({ database }: Store, name: string): Promise<void> {
  await database.$executeRawUnsafe(`DO $do$
    DECLARE one record; since int; changed boolean;
    BEGIN
      SET LOCAL session_replication_role = replica;
      SELECT age(xid) INTO since FROM "${name}"."_since";
      FOR one IN SELECT * FROM "${name}"."_tables" LOOP
        EXECUTE format('SELECT count(*) <> $1 OR min(age(xmin)) < $2 FROM public.%I', one.name) INTO changed USING one.rows, since;
        CONTINUE WHEN changed IS NOT TRUE;
        EXECUTE format('DELETE FROM public.%I', one.name);
        CONTINUE WHEN one.rows = 0;
        EXECUTE format('INSERT INTO public.%I (%s) SELECT * FROM "${name}".%I', one.name, one.columns, one.name);
      END LOOP;
      FOR one IN
        SELECT kept.name, kept.last FROM "${name}"."_sequences" kept
        JOIN pg_sequences now ON now.schemaname = 'public' AND now.sequencename = kept.name
        -- A form is kept in memory by its id, which is therefore never given twice in one process.
        WHERE kept.last IS DISTINCT FROM now.last_value AND kept.name <> 'Form_id_seq'
      LOOP
        PERFORM setval(format('public.%I', one.name)::regclass, coalesce(one.last, 1), one.last IS NOT NULL);
      END LOOP;
      UPDATE "${name}"."_since" SET xid = pg_current_xact_id()::xid;
    END $do$`);
}
