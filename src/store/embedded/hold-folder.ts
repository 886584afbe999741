import { mkdir, rm, access, constants } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { StoreRefusal } from '../faults.ts';

// sockaddr_un holds 108 bytes on Linux, 104 on macOS, with a closing zero; ".s.PGSQL.5432" is the longest name used.
const LONGEST_FOLDER = 103 - '/.s.PGSQL.5432'.length;

/** A folder held by this process alone. */
export interface HeldFolder {
  path: string;
  release(): Promise<void>;
}

/**
 * Holds `folder` for this process with a listening Unix socket, which the kernel gives up with the process: PGlite
 * itself takes no lock, and two processes on one folder lose rows.
 * Creates the folder where it is missing.
 * @throws StoreRefusal when another process holds it, when it cannot be written, or when its path is too long.
 */
export async function holdFolder(folder: string): Promise<HeldFolder> {
  if (Buffer.byteLength(folder) > LONGEST_FOLDER) {
    throw new StoreRefusal({ kind: 'folder-path-too-long', folder, limit: LONGEST_FOLDER });
  }
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StoreRefusal({ kind: 'folder-not-writable', folder });
  }
  const path = join(folder, 'lock.sock');
  let server = await listen(path, folder);
  if (server === undefined) {
    if (await answers(path)) throw new StoreRefusal({ kind: 'folder-in-use', folder });
    await rm(path, { force: true });
    server = await listen(path, folder);
    if (server === undefined) throw new StoreRefusal({ kind: 'folder-in-use', folder });
  }
  const held = server;
  return {
    path: folder,
    release: () => new Promise((resolve) => held.close(() => resolve())),
  };
}

function listen(path: string, folder: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
        reject(new StoreRefusal({ kind: 'folder-not-writable', folder }));
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A socket file left by a killed process refuses connections. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
