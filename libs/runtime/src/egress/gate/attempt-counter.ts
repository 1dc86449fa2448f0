import { closeSync, openSync, readSync } from 'node:fs';

/** How many attempts in a host's network found nobody there, since it began. Its kernel counts them, whatever runs in the host. */
export interface LostAttempts {
  /** TCP. */
  connections: number;
  /** UDP. */
  datagrams: number;
}

export interface AttemptCounter {
  /** Null where the kernel does not say. */
  read(): LostAttempts | null;
  close(): void;
}

/**
 * The counts stay to be read when every process of that network has ended.
 * @param processId of any process in the network
 */
export function openAttemptCounter(processId: number): AttemptCounter {
  const folder = `/proc/${processId}/net`;
  const [both, ipv6] = [openIfThere(`${folder}/snmp`), openIfThere(`${folder}/snmp6`)];
  return {
    read() {
      if (both === null) return null;
      const counts = readSnmp(textOf(both));
      const datagrams = unheard(counts.get('Udp')) + (ipv6 === null ? 0 : unheard(readSnmp6(textOf(ipv6))));
      return { connections: counts.get('Tcp')?.get('AttemptFails') ?? 0, datagrams };
    },
    close() {
      for (const file of [both, ipv6]) if (file !== null) closeSync(file);
    },
  };
}

type Counts = Map<string, number>;

const unheard = (counts?: Counts): number => (counts?.get('NoPorts') ?? 0) + (counts?.get('IgnoredMulti') ?? 0);

/** Two lines for each protocol: `Tcp: RtoAlgorithm RtoMin …` and `Tcp: 1 200 …`. */
function readSnmp(text: string): Map<string, Counts> {
  const found = new Map<string, Counts>();
  const lines = text.trim().split('\n');
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [[protocol = '', ...names], [, ...values]] = [lines[at]!.split(' '), lines[at + 1]!.split(' ')];
    found.set(protocol.slice(0, -1), new Map(names.map((name, column) => [name, Number(values[column])])));
  }
  return found;
}

/** One line for each count: `Udp6NoPorts   2`. */
const readSnmp6 = (text: string): Counts =>
  new Map([...text.matchAll(/^Udp6(\w+)\s+(\d+)$/gm)].map(([, name, value]) => [name!, Number(value)]));

/** A kernel without IPv6 counts nothing of it. */
function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** From its beginning, as it is now. */
function textOf(file: number): string {
  const [pieces, piece] = [[] as string[], Buffer.alloc(8192)];
  let [at, length] = [0, 0];
  while ((length = readSync(file, piece, 0, piece.length, at)) > 0) {
    pieces.push(piece.toString('latin1', 0, length));
    at += length;
  }
  return pieces.join('');
}
