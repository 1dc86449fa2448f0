import type { RecordedCall } from '../hosts/script-execution.js';
import type { LostAttempts } from './lost-attempts.js';
import { refusedOwnConnection } from './own-connection.rules.js';

/**
 * What a script of a preview tried past everything that could say where to: native code at a port where nobody listened, datagrams. The kernel
 * counts it outside of the script's process, so nothing that a script does to its process keeps it from being written down.
 */
export class UnheardAttempts {
  private readonly before: LostAttempts | null;
  private told = 0;

  constructor(private readonly count: () => LostAttempts | null) {
    this.before = count();
  }

  /** The host has said itself of one connection where it was to lead. */
  tell(): void {
    this.told += 1;
  }

  /** One record for all connections, one for all datagrams. */
  records(): RecordedCall[] {
    const now = this.count();
    if (!now || !this.before) return [];
    const connections = now.connections - this.before.connections - this.told;
    const datagrams = now.datagrams - this.before.datagrams;
    return [record('CONNECT', connections, 'connection'), record('UDP', datagrams, 'datagram')].flat();
  }
}

const record = (method: string, count: number, what: string): RecordedCall[] =>
  count > 0
    ? [
        refusedOwnConnection(
          { method, address: 'unknown' },
          `Koppel refused ${count} ${what}${count === 1 ? '' : 's'} of the script's own because this is a preview; nothing said where to.`,
        ),
      ]
    : [];
