import type { RecordedCall } from '../../hosts/script-execution.js';
import type { AttemptCounter, LostAttempts } from './attempt-counter.js';
import { refusedOwnConnection } from '../own/own-connection.rules.js';

/**
 * What a script of a preview tried past everything that could say where to: native code at a port where nobody listened, datagrams. The kernel
 * counts it outside of the script's process. A script that speaks for its host may put addresses of its choosing in place of `unknown`, one record
 * for each attempt: how many there were it cannot lessen.
 */
export class UnheardAttempts {
  private readonly before: LostAttempts | null;
  private told = 0;

  constructor(
    private readonly counter: AttemptCounter,
    private readonly record: (call: RecordedCall) => void,
  ) {
    this.before = counter.read();
  }

  /** The host has said itself of one connection where it was to lead, and that is written down. */
  tell(): void {
    this.told += 1;
  }

  /** Writes down all connections as one call and all datagrams as one, and closes the counter. */
  settle(): void {
    const now = this.counter.read();
    this.counter.close();
    if (!now || !this.before) return;
    this.write('CONNECT', now.connections - this.before.connections - this.told, 'connection');
    this.write('UDP', now.datagrams - this.before.datagrams, 'datagram');
  }

  private write(method: string, count: number, what: string): void {
    if (count <= 0) return;
    const attempts = `${count} ${what}${count === 1 ? '' : 's'}`;
    const error = `Koppel refused ${attempts} of the script's own because this is a preview; nothing said where to.`;
    this.record(refusedOwnConnection({ method, address: 'unknown' }, error));
  }
}
