import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from './directory.js';
import { startingDirectories } from './starting-directories.js';

/** Raise it when the directories at the start change, so that older data folders begin anew. */
const GENERATION = 1;

/** All organisations' directories; what was written to them outlives a restart. */
export class Directories {
  all: Directory[];
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, `directories-${GENERATION}.json`);
    this.all = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as Directory[])
      : startingDirectories();
  }

  /** By the tenant's id or its domain, as addresses of the login service may have either. */
  find(tenant: string): Directory | undefined {
    return this.all.find(({ tenantId, domain }) => [tenantId, domain].includes(tenant.toLowerCase()));
  }

  reset(): void {
    this.all = startingDirectories();
    this.save();
  }

  save(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.all));
    renameSync(`${this.file}.new`, this.file);
  }
}
