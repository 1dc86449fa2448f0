import { describe, expect, it } from '@jest/globals';
import { openQuestions, unanswered } from './questions.rules.js';

describe('questions to the customer', () => {
  const ask = (reason: string, details: unknown) => ({ action: 'ask', reason, details });

  it('are those of the last time that somebody asked', () => {
    const entries = [
      ask('First', { questions: ['Which version?'] }),
      { action: 'answer', reason: null, details: {} },
      ask('Second', { questions: ['Who may grant access?', 'Since when?'], dueOn: '2026-12-24' }),
    ];
    expect(openQuestions(entries)).toEqual({
      questions: ['Who may grant access?', 'Since when?'],
      dueOn: '2026-12-24',
    });
  });

  it('are the reason itself where there is no list', () => {
    expect(openQuestions([ask('Which version is it?', {})])).toEqual({
      questions: ['Which version is it?'],
      dueOn: null,
    });
    expect(openQuestions([ask('Why?', { questions: 7 })]).questions).toEqual(['Why?']);
    expect(openQuestions([])).toEqual({ questions: [], dueOn: null });
  });

  it('stay open until each has an answer', () => {
    const answers = [
      { question: 'A?', answer: 'yes' },
      { question: 'B?', answer: '' },
    ];
    expect(unanswered(['A?', 'B?', 'C?'], answers)).toEqual(['B?', 'C?']);
  });
});
