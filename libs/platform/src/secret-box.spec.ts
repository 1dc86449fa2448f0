import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';

const old = `old:${Buffer.alloc(32, 1).toString('base64')}`;
const current = `new:${Buffer.alloc(32, 2).toString('base64')}`;

describe('SecretBox', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const box = new SecretBox(current);
    const sealed = box.seal('hunter2 ☂', 'system/1/token');
    expect(sealed).not.toContain('hunter2');
    expect(box.open(sealed, 'system/1/token')).toBe('hunter2 ☂');
    expect(box.seal('hunter2 ☂', 'system/1/token')).not.toBe(sealed);
  });

  it('does not open a text that was moved to another row or changed', () => {
    const box = new SecretBox(current);
    const sealed = box.seal('secret', 'system/1/token');
    expect(() => box.open(sealed, 'system/2/token')).toThrow();
    const [id, iv, tag, ciphertext] = sealed.split('.');
    const tampered = ciphertext!.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(() => box.open([id, iv, tag, tampered].join('.'), 'system/1/token')).toThrow();
    expect(() => box.open([id, iv, tag!.slice(0, 16), ciphertext].join('.'), 'system/1/token')).toThrow('tag length');
  });

  it('rotates: an old key still opens and is stale', () => {
    const sealed = new SecretBox(old).seal('secret', 'x');
    const rotated = new SecretBox(`${current},${old}`);
    expect(rotated.open(sealed, 'x')).toBe('secret');
    expect(rotated.isStale(sealed)).toBe(true);
    expect(rotated.isStale(rotated.seal('secret', 'x'))).toBe(false);
    expect(() => new SecretBox(current).open(sealed, 'x')).toThrow('key "old"');
  });

  it('refuses malformed keys with what to do', () => {
    expect(() => new SecretBox('short:abc')).toThrow('openssl rand');
  });
});
