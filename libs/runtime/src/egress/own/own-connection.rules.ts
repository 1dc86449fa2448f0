import type { RecordedCall } from '../../hosts/script-execution.js';

/** What a connection that a script opened itself was for, as far as its first bytes say. */
export interface OwnConnection {
  method: string;
  address: string;
}

const requestLine = /^([A-Za-z]{3,20}) (\S{1,2048}) HTTP\/1\.[01]\r?\n/;

/** More than this says nothing more about what a connection is for. */
export const mostFirstBytes = 4096;

/** Whether more bytes could still say more: those of a request line that has not ended. */
export const mayBecomeRequest = (bytes: string): boolean =>
  bytes.length < mostFirstBytes &&
  !bytes.includes('\n') &&
  /^[A-Za-z]{1,20}( \S{0,2048}( HTTP.{0,8})?)?\r?$/.test(bytes);

/** @param bytes the first ones, as latin1; plain HTTP says its method and address, all else is a connection to `host:port` */
export function readOwnConnection(host: string, port: number, bytes: string): OwnConnection {
  const [, method, path] = requestLine.exec(bytes) ?? [];
  const bare = { method: 'CONNECT', address: `${host}:${port}` };
  if (method === undefined || path === undefined) return bare;
  // To a proxy the whole address is said, or where the tunnel is to lead.
  if (method.toUpperCase() === 'CONNECT') return { method: 'CONNECT', address: path };
  const text = path.startsWith('/') ? `http://${host}:${port}${path}` : path;
  if (!URL.canParse(text)) return bare;
  const address = new URL(text);
  address.username = address.password = '';
  return { method: method.toUpperCase(), address: address.href };
}

/** How it is kept for people; a query may hold secrets of the target, and nothing of it is needed. */
export const refusedOwnConnection = (
  { method, address }: OwnConnection,
  error = ownConnectionRefused,
): RecordedCall => ({
  method,
  address: address.split('?')[0]!,
  headers: {},
  body: null,
  status: null,
  durationMilliseconds: 0,
  blocked: 'ownConnection',
  error,
});

const ownConnectionRefused =
  'Koppel refused this connection because this is a preview: the script opened it itself, and nothing could tell what it writes there.';
