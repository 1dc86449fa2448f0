import {
  ConnectorRuntime,
  HostPool,
  MappingSandbox,
  runWithUniqueValues,
  type ActionRequest,
  type ActionResult,
  type JsonValue,
  type RecordedCall,
} from '#runtime';
import { DetourServer, type Answerer, type DetouredCall } from '../detour/detour-server.js';
import type { DetourAddresses } from '../detour/detour-addresses.js';
import { Interruption } from '../../interruption.js';
import { jsonIn, mapTexts } from '../json-texts.js';
import type { MadeCall } from '../matching/call-differences.js';

export interface Exercised {
  /** With original addresses. */
  result: ActionResult;
  /** In the order in which the script made them. */
  made: MadeCall[];
}

/** Runs actions whose calls go through a detour, so that they can be answered, or written down, here. */
export class Workbench {
  private readonly hosts = new HostPool({ maximumHosts: 1, spares: 0 });
  private readonly sandbox = new MappingSandbox();
  private readonly runtime = new ConnectorRuntime(this.hosts, this.sandbox);
  private readonly interruption = new Interruption();

  private constructor(private readonly detour: DetourServer) {}

  static async open(): Promise<Workbench> {
    return new Workbench(await new DetourServer().open());
  }

  get interrupted(): boolean {
    return this.interruption.happened;
  }

  async exercise(request: ActionRequest, answerer: Answerer): Promise<Exercised> {
    const calls: DetouredCall[] = [];
    this.detour.answerWith((call) => {
      calls.push(call);
      return answerer(call);
    });
    const { addresses } = this.detour;
    const detoured = throughDetour(request, addresses, this.detour.host);
    const inside = await runWithUniqueValues(this.runtime, detoured, { signal: this.interruption.signal });
    const result = mapTexts(inside as unknown as JsonValue, addresses.outward) as unknown as ActionResult;
    return { result, made: madeCalls(result.calls, calls) };
  }

  async close(): Promise<void> {
    this.interruption.close();
    this.sandbox.close();
    await this.hosts.close();
    await this.detour.close();
  }
}

function throughDetour(request: ActionRequest, { inward }: DetourAddresses, host: string): ActionRequest {
  const led = <T>(value: T): T => mapTexts(value as JsonValue, inward) as T;
  return {
    ...request,
    readScript: async (path) => inward(await request.readScript(path)),
    settings: led(request.settings),
    contexts: led(request.contexts),
    person: led(request.person),
    manager: led(request.manager),
    previousData: led(request.previousData),
    accountReference: led(request.accountReference),
    managerAccountReference: led(request.managerAccountReference),
    permission: led(request.permission),
    currentPermissions: led(request.currentPermissions),
    sourceData: led(request.sourceData),
    template: led(request.template),
    network: { onlyHosts: [host], onlyReads: led(request.network?.onlyReads ?? []) },
  };
}

/** A form's fields and JSON as values: their order differs from run to run. */
export function bodyOf({ body, headers }: Pick<DetouredCall, 'body' | 'headers'>): JsonValue {
  if (body.length === 0) return null;
  const text = body.toString('utf8');
  if (/x-www-form-urlencoded/i.test(headers['content-type'] ?? ''))
    return Object.fromEntries(new URLSearchParams(text));
  return jsonIn(text);
}

export const madeCall = (call: DetouredCall): MadeCall => ({
  method: call.method,
  address: call.address,
  headers: call.headers,
  body: bodyOf(call),
  refused: false,
});

/** What the web commands report, in their order; the content of calls that were sent is what arrived here. */
function madeCalls(reported: RecordedCall[], arrived: DetouredCall[]): MadeCall[] {
  const left = [...arrived];
  const told = reported.flatMap(({ method, address, headers, body, blocked }): MadeCall[] => {
    if (blocked !== null)
      return [{ method, address, headers, body: body === null ? null : jsonIn(body), refused: true }];
    const next = left.shift();
    return next ? [madeCall(next)] : [];
  });
  return [...told, ...left.map(madeCall)];
}
