/** Whether a preview kept the call from leaving: it would write, or the script opened it past the web commands. */
export const isRefusedByPreview = (blocked: string | null | undefined): boolean =>
  blocked === 'wouldWrite' || blocked === 'ownConnection';
