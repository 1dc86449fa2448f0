import type { HostResult, RecordedItem } from './host-messages.js';
import type { ExecutionEnd, RecordedCall, ScriptExecutionReport, StreamRecord } from './script-execution.js';
import type { JsonValue } from '../json/json-value.js';

/** What one action has said so far; becomes its report, however it ends. */
export class Recording {
  private readonly output: JsonValue[] = [];
  private readonly streams: StreamRecord[] = [];
  private readonly calls: RecordedCall[] = [];
  private readonly started = performance.now();

  constructor(private readonly onStream?: (record: StreamRecord) => void) {}

  add(items: RecordedItem[]): void {
    for (const { output, stream, call } of items) {
      if (stream) {
        this.streams.push(stream);
        this.onStream?.(stream);
      } else if (call) {
        this.calls.push(call);
      } else {
        this.output.push(output);
      }
    }
  }

  finish(result: HostResult, reason: string | null): ScriptExecutionReport {
    this.add(result.items);
    const { variables, thrown, caught, durationMilliseconds, missingCommands, retire: retired } = result;
    const ended = result.ended === 'overflowed' ? 'killed' : result.ended;
    const told = { variables, thrown, caught, durationMilliseconds, missingCommands, retired };
    return { ...this.report(ended, reason), ...told };
  }

  /** The report of an action that could not tell its end itself. */
  report(ended: ExecutionEnd, reason: string | null): ScriptExecutionReport {
    return {
      ended,
      reason,
      output: this.output,
      variables: {},
      streams: this.streams,
      thrown: null,
      calls: this.calls,
      durationMilliseconds: performance.now() - this.started,
      missingCommands: [],
      retired: null,
      uncontained: null,
    };
  }
}
