import { asViewer, currentViewer } from '#access';
import type { LiveEvents } from '#platform';

/**
 * A subscription to one row: what `load` gives now, and again whenever the row changes. It reads under the rights of whoever subscribed,
 * each time anew; a row that may not be seen any more ends the stream.
 */
export async function* follow<Field extends string, Row>(
  live: LiveEvents,
  event: { topic: string; key?: string },
  field: Field,
  load: () => Promise<Row | null>,
): AsyncGenerator<Record<Field, Row>> {
  const viewer = currentViewer();
  const read = async (): Promise<Row | null> => asViewer(viewer, load);
  const changes = live.stream(event.topic, event.key);
  let next = changes.next();
  try {
    for (;;) {
      const row = await read();
      if (row !== null) yield { [field]: row } as Record<Field, Row>;
      else if (event.key !== undefined) return;
      if ((await next).done) return;
      next = changes.next();
    }
  } finally {
    await changes.return(undefined);
  }
}
