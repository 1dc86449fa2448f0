import type { NetworkPolicy, RecordedCall } from '../../hosts/script-execution.js';
import type { AttemptCounter } from './attempt-counter.js';

/** What a gate needs to know about the action that runs: null between two actions. */
export interface EgressRun {
  network: NetworkPolicy;
  /** Never in a record. */
  secrets: string[];
  /** Receives calls that the gate refused: those that came past the web commands. */
  record: (call: RecordedCall) => void;
  /** Opens what the network of the host counts. */
  counter: () => AttemptCounter;
}
