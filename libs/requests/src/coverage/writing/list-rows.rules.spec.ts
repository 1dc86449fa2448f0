import { describe, expect, it } from '@jest/globals';
import type { CoverageAnswer, CoverageConnector } from '#catalog';
import { lineVerdict, type LineCorrection } from '../line-verdict.rules.js';
import { harmless, rowOf } from './list-rows.rules.js';

const connector: CoverageConnector = {
  id: '1',
  repository: 'Target-Topdesk',
  application: 'TOPdesk',
  kind: 'target',
  category: 'ITSM',
  capabilities: ['accounts'],
  archived: false,
  importable: true,
};
const have: CoverageAnswer = {
  verdict: 'have',
  confidence: 0.99,
  missing: [],
  details: [],
  evidence: [{ ground: 'exactName', typed: 'topdesk', meant: 'TOPdesk' }],
  candidates: [connector],
};
const request = { id: 'r', number: 1001, title: 'Zorgwijs', state: 'submitted' };
const absent: CoverageAnswer = { ...have, verdict: 'absent', candidates: [connector] };
const said: LineCorrection = {
  kind: 'absent',
  connector: null,
  verdict: null,
  missing: [],
  reason: 'x',
  by: 'Daan',
  at: '',
};

describe('the verdict of a line', () => {
  it('is a person’s word before the answer, and a request before an absence', () => {
    expect(lineVerdict(have, [request], null)).toBe('have');
    expect(lineVerdict(absent, [request], null)).toBe('requested');
    expect(lineVerdict(absent, [], null)).toBe('absent');
    expect(lineVerdict(have, [], said)).toBe('absent');
    expect(lineVerdict(have, [request], said)).toBe('requested');
    expect(lineVerdict(absent, [], { ...said, kind: 'connector', connector, verdict: 'partly' })).toBe('partly');
    expect(lineVerdict(have, [], { ...said, kind: 'note' })).toBe('have');
  });
});

describe('a row of the file', () => {
  const line = {
    position: 1,
    asked: 'Topdesk',
    verdict: 'have' as const,
    answer: have,
    requests: [],
    correction: null,
  };

  it('says what was asked, what it is and why', () => {
    expect(rowOf(line, 'en')).toEqual([
      1,
      'Topdesk',
      'Have',
      'TOPdesk',
      'target',
      '',
      'The name is that of TOPdesk.',
      0.99,
      '',
    ]);
  });

  it('is in the reader’s language, whatever it says', () => {
    const answer: CoverageAnswer = { ...have, verdict: 'partly', missing: ['delete'] };
    expect(rowOf({ ...line, verdict: 'partly', answer }, 'nl').slice(2, 7)).toEqual([
      'Deels',
      'TOPdesk',
      'doel',
      'accounts verwijderen',
      'De naam is die van TOPdesk.',
    ]);
    expect(rowOf({ ...line, correction: { ...said, kind: 'connector', connector } }, 'nl')[6]).toMatch(
      /^Door een persoon/,
    );
  });

  it('keeps notes, and near names of what is absent, to ourselves', () => {
    const row = rowOf({ ...line, verdict: 'absent', correction: { ...said, reason: 'they pay too little' } }, 'en');
    expect(row.join(' ')).not.toContain('pay too little');
    expect(row[3]).toBe('');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', ' =1', '\t=1'])('cannot be calculated: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(rowOf({ ...line, asked: text }, 'en')[1]).toBe(`'${text}`);
  });

  it('leaves other texts as they are', () => {
    expect(harmless('A = B')).toBe('A = B');
  });
});
