import { Inject, Injectable } from '@nestjs/common';
import { decodeText, packSyntax, type PackedSyntax } from '#connectors';
import { HostUnavailable, type ScriptParser } from '#runtime';
import { SyntaxCache, type KnownSyntax } from './syntax-cache.repository.js';

/** Injection token of the ScriptParser of this process. */
export const SCRIPT_PARSER = Symbol('SCRIPT_PARSER');

export interface ReadScripts {
  /** By path. */
  syntax: Map<string, PackedSyntax>;
  /** Scripts in all; those that are missing in `syntax` have no tree. */
  total: number;
  /** Why there is no tree, or not the whole tree, of each script. `noHost`: another worker may have one. */
  partlyBecause: 'noHost' | 'unreadable' | null;
}

/** The syntax trees of scripts: remembered ones, and those of new scripts from a PowerShell host. */
@Injectable()
export class ScriptReading {
  constructor(
    @Inject(SCRIPT_PARSER) private readonly parser: ScriptParser,
    private readonly cache: SyntaxCache,
  ) {}

  /** Whether this process has hosts: without them it can only use what others have read. */
  get canRead(): boolean {
    return this.parser.isAvailable();
  }

  async read(scripts: readonly { path: string; bytes: Uint8Array; sha256: string }[]): Promise<ReadScripts> {
    const known = await this.cache.find(scripts.map(({ sha256 }) => sha256));
    const read: ReadScripts = { syntax: new Map(), total: scripts.length, partlyBecause: null };
    for (const { path, bytes, sha256 } of scripts) {
      const found = known.get(sha256) ?? (await this.parse(bytes, sha256));
      if (found !== null) known.set(sha256, found);
      if (found !== null && 'syntax' in found) read.syntax.set(path, found.syntax);
      if (found === null) read.partlyBecause = 'noHost';
      else if (!isWhole(found)) read.partlyBecause ??= 'unreadable';
    }
    return read;
  }

  /** Null without a host. A script that a host does not survive is remembered too, and not read again. */
  private async parse(bytes: Uint8Array, sha256: string): Promise<KnownSyntax | null> {
    const found = await this.parser.parse(decodeText(bytes).text).then(
      (syntax): KnownSyntax => ({ syntax: packSyntax(syntax) }),
      (error: unknown): KnownSyntax | null => {
        if (error instanceof HostUnavailable) return null;
        return { failure: error instanceof Error ? error.message : String(error) };
      },
    );
    if (found !== null) await this.cache.save(sha256, found);
    return found;
  }
}

const isWhole = (known: KnownSyntax): boolean => 'syntax' in known && known.syntax.errors.length === 0;
