import { type ScriptSyntax, packedSyntaxSchema, unpackSyntax } from '#connectors';
import { CancellationTokenSource, ErrorCodes, type MessageConnection, ResponseError } from 'vscode-jsonrpc/node';
import { ZodError } from 'zod';
import type { Containment } from '../containment/containment.js';
import { openAttemptCounter } from '../egress/gate/attempt-counter.js';
import { HostLine, nonsense } from './host-line.js';
import type { HostLimits } from './host-limits.js';
import { commandNames, type HostResult, hostResult, recordedItems, scriptAnalysis } from './host-messages.js';
import { HostTurn } from './host-turn.js';
import { HostUnavailable } from './host-unavailable.js';
import { Recording } from './recording.js';
import type {
  HostStatus,
  RecordedCall,
  ScriptAnalysis,
  ScriptExecution,
  ScriptExecutionReport,
  StreamRecord,
} from './script-execution.js';
import { StopClock } from './stop-clock.js';

/** What a message takes beside what it tells. */
const messageBytes = 1024 * 1024;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const connectionCodes = new Set<number>([
  ErrorCodes.MessageWriteError,
  ErrorCodes.MessageReadError,
  ErrorCodes.PendingResponseRejected,
  ErrorCodes.ConnectionInactive,
]);

/** An answer that did not come because the line broke is no error of ours: the process is ending, and its end says why. */
function toNothing(error: unknown): null {
  if (error instanceof ResponseError && !connectionCodes.has(error.code)) throw error;
  return null;
}

/** One host: belongs to no system, then to one until it ends; runs one action at a time. */
export class HostProcess {
  system: string | null = null;
  readonly turn: HostTurn;
  private state: HostStatus['state'] = 'starting';
  private since = new Date();
  private actions = 0;
  private endedByUs = false;
  private recording: Recording | null = null;
  private readonly line: HostLine;
  private readonly ready: Promise<MessageConnection>;

  constructor(
    program: string,
    private readonly limits: HostLimits,
    readonly containment: Containment,
  ) {
    this.turn = new HostTurn(limits.turnMilliseconds);
    this.line = new HostLine(program, limits, containment);
    this.ready = this.start();
    this.ready.catch(() => this.end());
    this.line.process.once('exit', () => this.become('ending'));
    void this.line.exited.then(() => this.become('ending'));
  }

  /** Settles when the process is gone. */
  get ended(): Promise<unknown> {
    return this.line.exited;
  }

  get isIdle(): boolean {
    return this.state === 'idle' && !this.isEnding;
  }

  get isEnding(): boolean {
    return this.state === 'ending' || this.line.isBroken;
  }

  status(): HostStatus {
    const { system, state, actions } = this;
    return { processId: this.line.process.pid ?? 0, system, state, actions, since: this.since.toISOString() };
  }

  /** Marks the host as working before it is: nobody else may take it. */
  claim(system: string): void {
    this.system = system;
    this.line.hold(true);
    this.become('running');
  }

  async run(
    execution: ScriptExecution,
    onStream?: (record: StreamRecord) => void,
    signal?: AbortSignal,
  ): Promise<ScriptExecutionReport> {
    const line = await this.working();
    const recording = (this.recording = new Recording(onStream));
    const stop = new CancellationTokenSource();
    const clock = new StopClock(execution.timeLimitSeconds, this.limits.graceMilliseconds, signal, {
      soft: () => stop.cancel(),
      hard: () => this.end(),
    });
    this.actions += 1;
    this.line.allow(2 * this.limits.maximumRecordedBytes + messageBytes);
    const { network, secrets } = execution;
    const record = (call: RecordedCall) => recording.add([{ output: null, stream: null, call }]);
    const counter = () => openAttemptCounter(this.line.process.pid ?? 0);
    this.line.gate?.begin({ network, secrets, record, counter });
    try {
      const answer = line.sendRequest<unknown>('run', this.request(execution), stop.token);
      const result = await Promise.race([answer.catch(toNothing), this.line.exited.then(() => null)]);
      if (result === null) return await this.deadReport(recording, clock);
      this.line.gate?.settle();
      return this.liveReport(recording, hostResult.parse(result));
    } catch (error) {
      this.end();
      if (error instanceof ZodError) return recording.report('killed', nonsense);
      if (!(error instanceof ResponseError)) throw error;
      return recording.report('crashed', `The host could not run the script: ${error.message}`);
    } finally {
      this.recording = null;
      this.line.gate?.end();
      clock.stop();
      stop.dispose();
      this.rest();
    }
  }

  async analyse(text: string): Promise<ScriptAnalysis> {
    const line = await this.ready;
    return scriptAnalysis.parse(await line.sendRequest('analyse', { text }));
  }

  /** For a host that was claimed to read, and so never runs a script: what has run can lie about what it reads. */
  async parse(text: string): Promise<ScriptSyntax> {
    const line = await this.working();
    const late = setTimeout(() => this.end(), this.limits.parseMilliseconds);
    try {
      const answer = line.sendRequest<unknown>('parse', { text }).catch(toNothing);
      const packed = await Promise.race([answer, this.line.exited.then(() => null)]);
      if (packed === null) throw new Error('The PowerShell host ended or gave up while it read a script.');
      return unpackSyntax(packedSyntaxSchema.parse(packed));
    } finally {
      clearTimeout(late);
      this.rest();
    }
  }

  /** Names of the commands that scripts find in it, modules left aside. Like `parse` for a host that never runs a script. */
  async commands(): Promise<string[]> {
    const line = await this.working();
    try {
      const answer = line.sendRequest<unknown>('commands').catch(toNothing);
      const names = await Promise.race([answer, this.line.exited.then(() => null)]);
      if (names === null) throw new Error('The PowerShell host ended before it named its commands.');
      return commandNames.parse(names);
    } finally {
      this.rest();
    }
  }

  end(): void {
    this.endedByUs = true;
    this.become('ending');
    // Our own process stays until this one is gone and its folder with it.
    this.line.hold(true);
    this.line.kill();
  }

  private async working(): Promise<MessageConnection> {
    const line = await this.ready;
    this.line.hold(true);
    this.turn.begin();
    return line;
  }

  private rest(): void {
    this.turn.rest();
    this.line.hold(false);
    if (!this.isEnding) this.become('idle');
  }

  private async start(): Promise<MessageConnection> {
    const late = setTimeout(() => this.line.kill(), this.limits.startMilliseconds);
    try {
      const connection = await this.line.connected;
      this.turn.started();
      connection.onNotification('recorded', (message: unknown) => this.record(message));
      if (this.state === 'starting') this.become('idle');
      this.line.hold(this.state === 'running');
      return connection;
    } catch (error) {
      const words = error instanceof Error ? error.message.split('\n')[0] : '';
      throw new HostUnavailable(`The PowerShell host did not start. ${words || 'It said nothing.'}`, { cause: error });
    } finally {
      clearTimeout(late);
    }
  }

  private record(message: unknown): void {
    const { success, data } = recordedItems.safeParse(message);
    if (success) this.recording?.add(data.items);
    else this.line.breakOff(nonsense);
  }

  private request({ system: _system, ...execution }: ScriptExecution) {
    const { culture = 'en-US', timeZone = 'Europe/Amsterdam' } = execution;
    return { ...execution, culture, timeZone, maximumRecordedBytes: this.limits.maximumRecordedBytes };
  }

  private liveReport(recording: Recording, result: HostResult): ScriptExecutionReport {
    const retire = result.retire ?? this.outgrown(result.memoryBytes);
    if (retire !== null) this.end();
    const { maximumRecordedBytes } = this.limits;
    const reasons = {
      completed: null,
      timedOut: 'The script was stopped at its time limit.',
      cancelled: 'The script was stopped on request.',
      overflowed: `The script was stopped: it wrote more than ${megabytes(maximumRecordedBytes)} MB.`,
    };
    return recording.finish({ ...result, retire }, reasons[result.ended]);
  }

  /** Why a process that its script left clean runs no other; null when it may. */
  private outgrown(memoryBytes: number): string | null {
    const { retireAboveBytes, retireAfterActions } = this.limits;
    if (memoryBytes > retireAboveBytes)
      return `its process had grown to ${megabytes(memoryBytes)} MB, above ${megabytes(retireAboveBytes)} MB`;
    return this.actions < retireAfterActions ? null : `its process had run ${this.actions} actions`;
  }

  private async deadReport(recording: Recording, clock: StopClock): Promise<ScriptExecutionReport> {
    this.line.kill();
    const { code, signal, words } = await this.line.exited;
    if (clock.hardReason) return recording.report('killed', clock.hardReason);
    if (this.line.fault) return recording.report('killed', this.line.fault);
    if (this.endedByUs) return recording.report('killed', 'The host was closed while the script ran.');
    const how = signal ? `by ${signal}` : `with exit code ${code}`;
    return recording.report('crashed', `The host ended ${how}. ${words.split('\n')[0]}`.trim());
  }

  private become(state: HostStatus['state']): void {
    this.state = state;
    this.since = new Date();
  }
}
