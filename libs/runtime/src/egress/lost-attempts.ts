import { readFileSync } from 'node:fs';

/** How many attempts in a host's network found nobody there, since it began. Its kernel counts them, whatever runs in the host. */
export interface LostAttempts {
  /** TCP. */
  connections: number;
  /** UDP. */
  datagrams: number;
}

/** @param processId of any process in that network; null when it has gone */
export function lostAttempts(processId: number): LostAttempts | null {
  const folder = `/proc/${processId}/net`;
  try {
    const counts = readSnmp(readFileSync(`${folder}/snmp`, 'utf8'));
    const [tcp, udp, udp6] = [counts.get('Tcp'), counts.get('Udp'), readSnmp6(readIfThere(`${folder}/snmp6`))];
    return {
      connections: tcp?.get('AttemptFails') ?? 0,
      datagrams: unheard(udp) + unheard(udp6),
    };
  } catch {
    return null;
  }
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
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
