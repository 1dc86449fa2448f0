import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

interface Key {
  id: string;
  bytes: Buffer;
}

/** Shorter tags are guessed sooner, and Node would take them when it opens. */
const TAG = { authTagLength: 16 };

/**
 * Encrypts small secrets with AES-256-GCM. A sealed text reads `keyId.iv.tag.ciphertext`, so keys can be rotated: the first key seals,
 * every known key opens. `context` (say, the row and field) is authenticated: a sealed text moved to another row does not open.
 */
export class SecretBox {
  private readonly keys: Key[];

  /** @param keys `id:base64[,id:base64…]`, 32 bytes each. @throws Error when a key is malformed. */
  constructor(keys: string) {
    this.keys = keys.split(',').map(parseKey);
  }

  seal(text: string, context: string): string {
    const key = this.keys[0]!;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, TAG).setAAD(Buffer.from(context));
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [key.id, ...[iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws Error when the key is unknown, or the text was changed or moved. */
  open(sealed: string, context: string): string {
    const [id, iv, tag, ciphertext] = sealed.split('.');
    const key = this.keys.find((candidate) => candidate.id === id);
    if (!key)
      throw new Error(
        `A secret is sealed with key "${id}", which KOPPEL_ENCRYPTION_KEYS does not hold. Add that key again.`,
      );
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv!, 'base64url'), TAG)
      .setAAD(Buffer.from(context))
      .setAuthTag(Buffer.from(tag!, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(ciphertext!, 'base64url')), decipher.final()]).toString('utf8');
  }

  /** Whether a rotation should seal this text again, because its key is no longer the first. */
  isStale(sealed: string): boolean {
    return sealed.split('.')[0] !== this.keys[0]!.id;
  }
}

function parseKey(text: string): Key {
  const [id, encoded] = text.trim().split(':');
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (!id || !/^[\w-]+$/.test(id) || bytes.length !== 32) {
    throw new Error(
      'KOPPEL_ENCRYPTION_KEYS must be id:base64 of 32 bytes, comma separated. Make one with: openssl rand -base64 32',
    );
  }
  return { id, bytes };
}
