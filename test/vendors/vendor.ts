import type { ActionName } from '#connectors';
import type { ActionRequest, ActionResult, JsonValue } from '#runtime';
import type { Routes } from './stand-in.ts';

/** Part of a result: what is written must be there, what is not written may be anything. */
export type Expected = Partial<{ [key in keyof ActionResult]: unknown }>;

/** One action that is tried, and what must hold afterwards. Trials of a vendor run in order, on one stand-in. */
export interface Trial {
  name: string;
  action: ActionName;
  /** Beside the vendor's settings and person. Unset account reference: the one that the last create gave. */
  given?: Partial<ActionRequest>;
  expected: Expected;
  /** Words that one of the audit messages or the reason must hold. */
  says?: string;
  /** Part of what the stand-in holds afterwards. */
  leaves?: JsonValue;
  /** No call but GET and the ones in `reads` may have arrived. Always so with `dryRun`. */
  writesNothing?: boolean;
}

export interface Vendor {
  /** Name of the repository at github.com/Tools4everBV. */
  repository: string;
  /** What is special in how it speaks, in a few words. */
  technique: string;
  /** Each call starts anew. `state` is what `leaves` is compared with. */
  open(): { routes: Routes; state: unknown };
  settings(url: string): Record<string, unknown>;
  person?: ActionRequest['person'];
  correlation?: ActionRequest['correlation'];
  /** Paths whose POST only reads: token, SOAP and search addresses. */
  reads?: string[];
  trials: Trial[];
}
