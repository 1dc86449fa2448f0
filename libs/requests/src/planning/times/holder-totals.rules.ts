import type { Holder } from '../../requests/request-states.rules.js';
import type { PhaseTime } from './clocks.rules.js';

export interface HolderAverage {
  /** A phase, or a vendor. */
  of: string;
  holder: Holder;
  /** Working hours a request. */
  hours: number;
  /** How many requests it is the average of. */
  requests: number;
}

/** Who had the ball for how long, on average of the requests that the phase, or the vendor, has had. */
export function averages(requests: readonly { vendor: string; times: readonly PhaseTime[] }[]): {
  phases: HolderAverage[];
  vendors: HolderAverage[];
} {
  const phases = new Sums();
  const vendors = new Sums();
  for (const { vendor, times } of requests) {
    phases.count(new Set(times.map(({ phase }) => phase)));
    if (times.length > 0) vendors.count(new Set([vendor]));
    for (const { phase, holder, hours } of times) {
      phases.add(phase, holder, hours);
      vendors.add(vendor, holder, hours);
    }
  }
  return { phases: phases.averages(), vendors: vendors.averages() };
}

class Sums {
  private readonly requests = new Map<string, number>();
  private readonly hours = new Map<string, { of: string; holder: Holder; hours: number }>();

  count(names: Iterable<string>): void {
    for (const of of names) this.requests.set(of, (this.requests.get(of) ?? 0) + 1);
  }

  add(of: string, holder: Holder, hours: number): void {
    const key = JSON.stringify([of, holder]);
    const sum = this.hours.get(key) ?? { of, holder, hours: 0 };
    sum.hours += hours;
    this.hours.set(key, sum);
  }

  averages(): HolderAverage[] {
    return [...this.hours.values()]
      .map(({ of, holder, hours }) => ({
        of,
        holder,
        hours: hours / this.requests.get(of)!,
        requests: this.requests.get(of)!,
      }))
      .sort((one, other) => one.of.localeCompare(other.of) || other.hours - one.hours);
  }
}
