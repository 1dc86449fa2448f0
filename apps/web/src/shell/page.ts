import type { ComponentType } from 'react';

/** A screen with its address; it is loaded when first opened. */
export interface Page {
  path: string;
  load: () => Promise<Record<string, ComponentType>>;
  /** The export of the loaded file that is the screen. */
  name: string;
}
