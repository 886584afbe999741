import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server on loopback through which connections go. */
export interface Gate {
  port: number;
  /** How many connections or requests have gone through. */
  passed(): number;
  /** Refuses and cuts every connection until it is opened again. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** A gate before a TCP server. */
export async function startGate(targetPort: number): Promise<Gate> {
  return gateOf((client) => join(client, connect(targetPort, '127.0.0.1')));
}

/** A socks5 proxy without authentication (RFC 1928), for names and IPv4 addresses. */
export async function startSocksProxy(): Promise<Gate> {
  return gateOf((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request: Buffer) => {
        const named = request[3] === 3;
        const length = named ? (request[4] ?? 0) : 4;
        const from = named ? 5 : 4;
        const host = named
          ? request.subarray(from, from + length).toString()
          : [...request.subarray(from, from + 4)].join('.');
        const upstream = connect(request.readUInt16BE(from + length), host, () => {
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          join(client, upstream);
        });
        upstream.on('error', () => client.destroy());
      });
    });
  });
}

/** An http proxy: tunnels by CONNECT, and forwards requests with an absolute address. */
export async function startHttpProxy(): Promise<Gate> {
  let passed = 0;
  const server = createHttpServer((request, response) => {
    passed += 1;
    const { method, headers } = request;
    const upstream = httpRequest(request.url ?? '', { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  server.on('connect', ({ url = '' }, client: Socket) => {
    passed += 1;
    const [host, port] = url.split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      join(client, upstream);
    });
    upstream.on('error', () => client.destroy());
  });
  return openGate(server, () => passed);
}

async function gateOf(take: (client: Socket) => void): Promise<Gate> {
  let passed = 0;
  const server = createServer((client) => {
    passed += 1;
    client.on('error', () => client.destroy());
    take(client);
  });
  return openGate(server, () => passed);
}

async function openGate(server: Server, passed: () => number): Promise<Gate> {
  const clients = new Set<Socket>();
  server.on('connection', (client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
  });
  const { port } = await listen(server, 0);
  return {
    port,
    passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
    open: async () => {
      await listen(server, port);
    },
  };
}

function listen(server: Pick<Server, 'listen' | 'address'>, port: number): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

function join(a: Socket, b: Socket): void {
  a.pipe(b);
  b.pipe(a);
  a.once('close', () => b.destroy());
  b.once('close', () => a.destroy());
  b.on('error', () => a.destroy());
}
