import type { ConnectorFile } from '../connector-package.js';

/** Files of a pretended repository: path → text or bytes. */
export function fakeRepository(contents: Record<string, string | Uint8Array>): ConnectorFile[] {
  return Object.entries(contents).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}
