import type { ReactNode } from 'react';

/** What may be wider than its window: it is scrolled by itself, with the keyboard too. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
