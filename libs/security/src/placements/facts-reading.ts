import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ConnectorVersions } from '#catalog';
import { decodeText } from '#connectors';
import { BoundedProcess, programBeside, type Limits } from '#processes';
import { ScriptReading } from '../syntax/script-reading.js';
import { FactsCache } from './facts-cache.repository.js';
import type { FactsTask, ReadOutcome } from './facts-program.js';

/** A script takes some milliseconds; one that was made to keep its reader busy is stopped. */
const LIMITS: Limits = { milliseconds: 10_000, memoryMegabytes: 384 };

/** The facts of scripts: remembered ones, and those of new scripts, read in a process of its own as scripts may be hostile. */
@Injectable()
export class FactsReading implements OnModuleDestroy {
  private readonly process = new BoundedProcess<FactsTask, ReadOutcome>(
    programBeside(import.meta.url, 'facts-program.js'),
    LIMITS,
  );

  constructor(
    private readonly versions: ConnectorVersions,
    private readonly syntax: ScriptReading,
    private readonly cache: FactsCache,
  ) {}

  /** By hash. Scripts that nobody could read have a failure. */
  async read(files: readonly { path: string; sha256: string }[]): Promise<Map<string, ReadOutcome>> {
    const known = await this.cache.find(files.map(({ sha256 }) => sha256));
    for (const { path, sha256 } of files) {
      if (known.has(sha256)) continue;
      known.set(sha256, await this.readOne(path, sha256));
    }
    return known;
  }

  private async readOne(path: string, sha256: string): Promise<ReadOutcome> {
    const bytes = await this.versions.blob(sha256);
    const { syntax, partlyBecause } = await this.syntax.read([{ path, bytes, sha256 }]);
    const tree = syntax.get(path);
    // Not remembered without a host: another worker may have one.
    if (!tree && partlyBecause === 'noHost') return { failure: NO_HOST };
    const read = tree ? await this.bounded({ text: decodeText(bytes).text, syntax: tree }) : { failure: UNREADABLE };
    await this.cache.save(sha256, read);
    return read;
  }

  private async bounded(task: FactsTask): Promise<ReadOutcome> {
    const outcome = await this.process.run(task);
    return 'answer' in outcome ? outcome.answer : { failure: `its reading was stopped (${outcome.stopped})` };
  }

  onModuleDestroy(): void {
    this.process.close();
  }
}

export const NO_HOST = 'there is no PowerShell on this worker';
const UNREADABLE = "PowerShell's parser does not survive it";
