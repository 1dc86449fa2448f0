import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconLoader2,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'attention' | 'bad' | 'busy' | 'idle' | 'unknown';

const ICONS = {
  good: IconCircleCheck,
  attention: IconAlertCircle,
  bad: IconX,
  busy: IconLoader2,
  idle: IconCircleDashed,
  unknown: IconHelpCircle,
};

const COLOURS: Record<Tone, string> = {
  good: 'var(--state-good)',
  attention: 'var(--state-attention)',
  bad: 'var(--state-bad)',
  busy: 'var(--state-busy)',
  idle: 'var(--state-idle)',
  unknown: 'var(--state-attention)',
};

/** A status: word, colour and shape together; `wraps` where it takes a sentence. */
export function StateBadge({ tone, wraps, children }: { tone: Tone; wraps?: boolean; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <span
      style={{
        display: 'inline-flex',
        gap: 5,
        alignItems: wraps ? 'flex-start' : 'center',
        color: COLOURS[tone],
        fontWeight: 500,
        verticalAlign: 'bottom',
        whiteSpace: wraps ? undefined : 'nowrap',
      }}
    >
      <Icon
        size={16}
        stroke={1.8}
        aria-hidden
        style={{ flexShrink: 0, marginTop: wraps ? 'calc((1lh - 16px) / 2)' : 0 }}
      />
      <span style={{ alignSelf: 'baseline' }}>{children}</span>
    </span>
  );
}
