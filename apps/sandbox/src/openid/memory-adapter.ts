interface Entry {
  payload: Record<string, unknown>;
  /** Milliseconds since 1970; null = never. */
  endsAt: number | null;
}

/** Keeps what the provider hands out for as long as the process lives. */
export class MemoryAdapter {
  private static readonly entries = new Map<string, Entry>();

  constructor(private readonly model: string) {}

  upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void> {
    MemoryAdapter.entries.set(this.key(id), { payload, endsAt: expiresIn ? Date.now() + expiresIn * 1000 : null });
    return Promise.resolve();
  }

  find(id: string): Promise<Record<string, unknown> | undefined> {
    const entry = MemoryAdapter.entries.get(this.key(id));
    if (!entry || (entry.endsAt !== null && entry.endsAt < Date.now())) return Promise.resolve(undefined);
    return Promise.resolve(entry.payload);
  }

  findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    return Promise.resolve(this.search('uid', uid));
  }

  findByUserCode(userCode: string): Promise<Record<string, unknown> | undefined> {
    return Promise.resolve(this.search('userCode', userCode));
  }

  destroy(id: string): Promise<void> {
    MemoryAdapter.entries.delete(this.key(id));
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of MemoryAdapter.entries) {
      if (payload.grantId === grantId) MemoryAdapter.entries.delete(key);
    }
    return Promise.resolve();
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }

  private search(field: string, value: string): Record<string, unknown> | undefined {
    for (const [key, { payload }] of MemoryAdapter.entries) {
      if (key.startsWith(`${this.model}:`) && payload[field] === value) return payload;
    }
    return undefined;
  }
}
