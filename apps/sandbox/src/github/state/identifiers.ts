import { createHash } from 'node:crypto';

/** A number from 0 up to `below` that depends on the text alone: the same at every start. */
export function stableNumber(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below;
}

export function repositoryNumber(ownerAndName: string): number {
  return 100_000_000 + stableNumber(`repository ${ownerAndName.toLowerCase()}`, 800_000_000);
}

/** As GitHub's present form: a kind letter, `_kgDO`, and the number in URL-safe base64. */
export function nodeId(kind: 'R' | 'O' | 'U', number: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return `${kind}_kgDO${bytes.toString('base64url')}`;
}
