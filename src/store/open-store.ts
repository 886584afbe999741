import { resolve } from 'node:path';
import { forgetForms } from './known-forms.ts';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';
import { findDiskFull, startEmbedded } from './embedded/start-embedded.ts';
import { StoreRefusal } from './faults.ts';
import { applyMigrations } from './apply-migrations.ts';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Statements run on the client itself, or inside a transaction of it. */
export type Database = Prisma.TransactionClient;

/** The open store. `kind` tells the embedded database (one connection) from a server. */
export interface Store {
  kind: 'embedded' | 'server';
  database: PrismaClient;
  /**
   * Runs `work` in one transaction, which commits when it returns and rolls back when it throws or takes longer.
   * @param longest in milliseconds; 15 seconds without it
   */
  transaction<T>(work: (database: Database) => Promise<T>, longest?: number): Promise<T>;
  close(): Promise<void>;
}

/** Where the store is: `databaseUrl` of a server, or else a folder for the embedded database. */
export interface StoreLocation {
  databaseUrl?: string | undefined;
  dataFolder: string;
}

/**
 * Opens the store, applying migrations that it lacks.
 * @throws StoreRefusal when the folder or the server cannot be used, or its migrations are not ours.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  forgetForms();
  if (location.databaseUrl !== undefined) {
    // adapter-pg writes wrong instants where the session's zone is not UTC.
    const config: pg.PoolConfig = { connectionString: location.databaseUrl, max: 10, options: '-c TimeZone=UTC' };
    await migrate(config, true, addressOf(location.databaseUrl));
    return connectStore('server', config, () => Promise.resolve());
  }
  const embedded = await startEmbedded(resolve(location.dataFolder));
  const config: pg.PoolConfig = {
    host: embedded.socketFolder,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    options: '-c TimeZone=UTC',
  };
  try {
    await migrate(config, false, embedded.socketFolder);
  } catch (error) {
    await embedded.stop().catch(() => undefined);
    throw (await findDiskFull(resolve(location.dataFolder))) ?? error;
  }
  return connectStore('embedded', config, () => embedded.stop());
}

/** A transaction takes so many milliseconds at the most, where nothing else is said. */
const LONGEST = 15_000;

/** Connects the client of the store; nothing is asked of it yet. */
function connectStore(kind: Store['kind'], config: pg.PoolConfig, stop: () => Promise<void>): Store {
  const database = new PrismaClient({
    adapter: new PrismaPg(createPool(kind, config), {
      statementNameGenerator: nameStatements(PREPARED[kind]),
      disposeExternalPool: true,
    }),
    // One embedded connection serves everybody in turn; a server has ten.
    transactionOptions: { maxWait: 15_000, timeout: LONGEST },
  });
  return {
    kind,
    database,
    transaction: (work, longest = LONGEST) => database.$transaction(work, { timeout: longest }),
    close: async () => {
      await database.$disconnect();
      await stop();
    },
  };
}

/**
 * The embedded server closes its connection after every error of a statement, but its session, with the statements that
 * were prepared, lives on (pglite-socket 0.2.17): a new connection begins by forgetting them.
 */
function createPool(kind: Store['kind'], config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  if (kind === 'embedded') pool.on('connect', (client) => void client.query('DEALLOCATE ALL').catch(() => undefined));
  // A connection that breaks while it is idle is replaced by the next query.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * So many statements are prepared once a connection and planned no more; lists of any length make more of them. A server keeps
 * them for each of ten connections, the embedded one for its only one.
 */
const PREPARED: Readonly<Record<Store['kind'], number>> = { embedded: 1000, server: 300 };

/** Names the first statements that come. With it, and updates gathered by the intake, form steps rose from 236 to 354 a second. */
function nameStatements(most: number): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!names.has(sql) && names.size < most) names.set(sql, `s${names.size}`);
    return names.get(sql) ?? '';
  };
}

/** Applies the migrations. @throws StoreRefusal where the database cannot be reached */
async function migrate(config: pg.PoolConfig, lockable: boolean, address: string): Promise<void> {
  const { connectionString, host, user, database } = config;
  const client = new pg.Client(
    connectionString === undefined ? { host, user, database } : { connectionString, connectionTimeoutMillis: 10_000 },
  );
  try {
    await client.connect();
  } catch (error) {
    throw new StoreRefusal({ kind: 'database-unreachable', address, detail: String(error) });
  }
  try {
    await applyMigrations(client, MIGRATIONS, lockable);
  } finally {
    await client.end();
  }
}

/** The address without user and password, for messages. */
function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
}
