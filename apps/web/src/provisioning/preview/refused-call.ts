interface Call {
  blocked?: string | null;
  error?: string | null;
}

/** Whether a preview kept the call from leaving: it would write, or the script opened it past the web commands. */
export const isRefusedByPreview = (blocked: string | null | undefined): boolean =>
  blocked === 'wouldWrite' || blocked === 'ownConnection';

/** Whether what a script says is no more than that one of its calls was refused by the preview. */
export const saysRefused = (message: string, calls: readonly Call[]): boolean =>
  calls.some(({ blocked, error }) => isRefusedByPreview(blocked) && error && message.includes(error));
