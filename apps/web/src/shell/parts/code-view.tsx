import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';

const CodeMirrorView = lazy(() => import('./code-mirror-view.js'));

export interface CodeProps {
  text: string;
  /** Decides the colours; by its ending. */
  path: string;
  label: string;
}

/** Text with line numbers and colours; the editor behind it is loaded when first needed. */
export function CodeView(props: CodeProps) {
  return (
    <Suspense fallback={<Skeleton height={320} />}>
      <CodeMirrorView {...props} />
    </Suspense>
  );
}
