import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { packedSyntaxSchema, SYNTAX_VERSION, type PackedSyntax } from '#connectors';
import { Transaction } from '#platform';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** What is known of one script: its tree, or why no host gives one. */
export type KnownSyntax = { syntax: PackedSyntax } | { failure: string };

/** Syntax trees by the SHA-256 of the script's file: parsed once, however many versions and connectors have the file. */
@Injectable()
export class SyntaxCache {
  constructor(private readonly transaction: Transaction) {}

  async find(hashes: string[]): Promise<Map<string, KnownSyntax>> {
    const rows = await this.transaction.query<{ sha256: string; packed: Buffer | null; failure: string | null }>(
      'select sha256, packed, failure from script_syntax where sha256 = any ($1) and version = $2',
      [hashes, SYNTAX_VERSION],
    );
    const known = rows.map(
      async ({ sha256, packed, failure }) => [sha256, packed ? await unpack(packed) : { failure: failure! }] as const,
    );
    return new Map(await Promise.all(known));
  }

  /** The tree of an older host is replaced. */
  async save(sha256: string, known: KnownSyntax): Promise<void> {
    const packed = 'syntax' in known ? await deflate(JSON.stringify(known.syntax), { level: 3 }) : null;
    await this.transaction.query(
      `insert into script_syntax (sha256, version, packed, failure) values ($1, $2, $3, $4)
       on conflict (sha256) do update set version = excluded.version, packed = excluded.packed, failure = excluded.failure, read_at = now()`,
      [sha256, SYNTAX_VERSION, packed, 'failure' in known ? known.failure : null],
    );
  }
}

const unpack = async (packed: Buffer): Promise<KnownSyntax> => ({
  syntax: packedSyntaxSchema.parse(JSON.parse((await inflate(packed)).toString())),
});
