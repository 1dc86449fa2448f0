import type { Socket } from 'node:net';
import type { RecordedCall } from '../../hosts/script-execution.js';
import { mayBecomeRequest, mostFirstBytes, readOwnConnection, refusedOwnConnection } from './own-connection.rules.js';

/** So long a connection may take to say what it is for: many times what a busy machine needs. */
const usualPatience = 3000;

/** There the server speaks first, so that its clients say nothing: files, shells, mail, MySQL. */
const serverSpeaksFirst = new Set([21, 22, 25, 110, 143, 587, 3306]);
const shortPatience = 250;

/** Connections that a script opened itself in a preview: heard for a moment, written down, closed. None leads anywhere. */
export class OwnConnections {
  private readonly open = new Set<() => void>();

  /** @param patience milliseconds for a connection at a port where either side may speak first */
  constructor(private readonly patience = usualPatience) {}

  /** @param head what came along with the wish */
  hear(socket: Socket, host: string, port: number, head: Buffer, record: (call: RecordedCall) => void): void {
    let bytes = head.toString('latin1');
    const settle = () => {
      if (!this.open.delete(settle)) return;
      clearTimeout(late);
      const found = readOwnConnection(host, port, bytes);
      record(refusedOwnConnection(found));
      // A client that finds the line closed tries again; one that reads this fails, with the sentence in its error.
      if (found.method !== 'CONNECT') socket.end('Koppel refused this connection because this is a preview.\r\n');
      else socket.destroy();
    };
    const late = setTimeout(settle, serverSpeaksFirst.has(port) ? shortPatience : this.patience);
    this.open.add(settle);
    socket.once('close', settle);
    socket.on('data', (piece: Buffer) => {
      bytes = (bytes + piece.toString('latin1')).slice(0, mostFirstBytes);
      if (!mayBecomeRequest(bytes)) settle();
    });
    socket.write('{}\n');
    if (head.length > 0 && !mayBecomeRequest(bytes)) settle();
  }

  /** Writes down what is still being heard. */
  settle(): void {
    for (const settle of this.open) settle();
  }
}
