import type { PackageWarning } from '../connector-package.js';

/** Collects what could not be read, in the order it was met; the same sentence is kept once. */
export class PackageWarnings {
  private readonly seen = new Map<string, PackageWarning>();

  add(code: string, path: string | null, message: string, line: number | null = null): void {
    const key = `${code}\n${path}\n${line}\n${message}`;
    if (!this.seen.has(key)) this.seen.set(key, { code, path, line, message });
  }

  get items(): PackageWarning[] {
    return [...this.seen.values()];
  }
}
