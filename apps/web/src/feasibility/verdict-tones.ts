import type { Tone } from '../shell/parts/state-badge.js';

export const VERDICT_TONES: Record<string, Tone> = {
  standard: 'good',
  standard_with_gaps: 'attention',
  vendor_needed: 'bad',
};
