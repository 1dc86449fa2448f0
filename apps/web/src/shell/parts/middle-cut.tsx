/** A long name on one line: the middle gives way, the whole on hover. */
export function MiddleCut({ text, end = 14, mono = true }: { text: string; end?: number; mono?: boolean }) {
  const start = text.slice(0, Math.max(0, text.length - end));
  return (
    <span
      title={text}
      className={mono ? 'mono' : undefined}
      style={{ display: 'flex', minWidth: 0, maxWidth: '100%', whiteSpace: 'pre' }}
    >
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{start}</span>
      <span style={{ flexShrink: 0 }}>{text.slice(start.length)}</span>
    </span>
  );
}
