import type { Socket } from 'node:net';
import type { RecordedCall } from '../../hosts/script-execution.js';
import { mayBecomeRequest, mostFirstBytes, readOwnConnection, refusedOwnConnection } from './own-connection.rules.js';

/** So long a connection may take to say what it is for: servers of mail speak first, so that their clients say nothing. */
const patienceMilliseconds = 250;

/** Connections that a script opened itself in a preview: heard for a moment, written down, closed. None leads anywhere. */
export class OwnConnections {
  private readonly open = new Set<() => void>();

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
    const late = setTimeout(settle, patienceMilliseconds);
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
