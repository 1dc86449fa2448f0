import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { CodeProps } from './code-mirror-view.js';

const CodeMirrorView = lazy(() => import('./code-mirror-view.js'));

/** Text with line numbers and colours; the editor behind it is loaded when first needed. */
export function CodeView(props: CodeProps) {
  return (
    <Suspense fallback={<Skeleton height={320} />}>
      <CodeMirrorView {...props} />
    </Suspense>
  );
}
