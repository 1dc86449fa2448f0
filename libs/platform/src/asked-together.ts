interface Waiting<Answer> {
  key: string;
  give: (answer: Answer | undefined) => void;
  fail: (error: unknown) => void;
}

/** Answers in one go what is asked for in one go, say for each card of a list: one statement instead of one for each. */
export class AskedTogether<Answer> {
  private waiting: Waiting<Answer>[] = [];

  /** @param answerAll gives what is known of these keys, each of which stands there once */
  constructor(private readonly answerAll: (keys: string[]) => Promise<Map<string, Answer>>) {}

  /** Undefined when nothing is known of it. */
  of(key: string): Promise<Answer | undefined> {
    return new Promise((give, fail) => {
      if (this.waiting.length === 0) setImmediate(() => void this.answer(this.waiting.splice(0)));
      this.waiting.push({ key, give, fail });
    });
  }

  private async answer(waiting: Waiting<Answer>[]): Promise<void> {
    try {
      const known = await this.answerAll([...new Set(waiting.map(({ key }) => key))]);
      for (const { key, give } of waiting) give(known.get(key));
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }
}
