import { asViewer, currentViewer } from '#access';
import type { LiveEvent, LiveEvents } from '#platform';

type Row<Field extends string, Value> = Record<Field, Value>;

/**
 * A subscription to one row: what `load` gives now, and again whenever the row changes. It reads under the rights of whoever subscribed,
 * each time anew.
 * @throws what the first `load` throws, so that whoever may not see the row is told so; later on it ends the stream.
 */
export async function follow<Field extends string, Value>(
  live: LiveEvents,
  { topic, key }: { topic: string; key?: string },
  field: Field,
  load: () => Promise<Value | null>,
): Promise<AsyncIterableIterator<Row<Field, Value>>> {
  const viewer = currentViewer();
  const stopping = new AbortController();
  // Listening begins before the first read: a change in between is not missed.
  const changes = live.stream(topic, key, stopping.signal);
  const change = changes.next();
  const read = async (): Promise<Value | null> => asViewer(viewer, load);
  try {
    const rows = report(await read(), changes, change, read, stopping);
    return named(field, rows, stopping);
  } catch (error) {
    stopping.abort();
    throw error;
  }
}

async function* report<Value>(
  first: Value | null,
  changes: AsyncGenerator<LiveEvent>,
  firstChange: Promise<IteratorResult<LiveEvent>>,
  read: () => Promise<Value | null>,
  stopping: AbortController,
): AsyncGenerator<Value> {
  let change = firstChange;
  try {
    for (let value = first; ; value = await read()) {
      if (value !== null) yield value;
      if ((await change).done) return;
      change = changes.next();
    }
  } finally {
    stopping.abort();
  }
}

/** A generator that waits cannot be told to return: the abort wakes it first. Otherwise a closed subscription would listen on for ever. */
function named<Field extends string, Value>(
  field: Field,
  rows: AsyncGenerator<Value>,
  stopping: AbortController,
): AsyncIterableIterator<Row<Field, Value>> {
  const row = ({ done, value }: IteratorResult<Value>): IteratorResult<Row<Field, Value>> =>
    done ? { done: true, value: undefined } : { done: false, value: { [field]: value } as Row<Field, Value> };
  return {
    next: async () => row(await rows.next()),
    return: async () => {
      stopping.abort();
      return row(await rows.return(undefined));
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
