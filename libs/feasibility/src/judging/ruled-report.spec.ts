import { describe, expect, it } from '@jest/globals';
import { analyseApiDocument } from '../analyse-api-document.js';
import type { FeasibilityReport } from '../feasibility-report.js';
import { linesOf, withRulings } from './ruled-report.js';

const report = analyseApiDocument(
  new TextEncoder().encode(
    JSON.stringify({
      openapi: '3.0.0',
      servers: [{ url: 'https://x.example' }],
      paths: {
        '/users': {
          get: { parameters: [{ name: 'email', in: 'query' }], responses: { '200': {} } },
          post: { summary: 'Create a user', responses: { '201': {} } },
        },
        '/users/{id}': { delete: { summary: 'Delete a user', responses: {} } },
      },
    }),
  ),
  { asked: ['create', 'disable'] },
);
const gate = (from: FeasibilityReport, id: string) => from.gates.find((one) => one.id === id);

describe('what people knew better', () => {
  it('leaves a report without rulings as it is', () => {
    expect(withRulings(report, [])).toBe(report);
  });

  it('changes the answer, keeps what was said before, and weighs coverage and gates anew', () => {
    const ruled = withRulings(report, [{ lineId: 'disable', answer: 'yes' }]);
    expect(report.missing).toEqual(['disable']);
    expect(gate(report, 'G2')?.state).toBe('blocked');
    expect(ruled.functions.find(({ id }) => id === 'disable')).toMatchObject({
      answer: 'yes',
      overruled: 'no',
      note: { en: 'Judged by a person.' },
    });
    expect(ruled.missing).toEqual([]);
    expect(gate(ruled, 'G2')?.state).toBe('open');
    expect(ruled.coverage.target).toBe(report.coverage.target! + 12);
  });

  it('lets a gate be opened, and the verdict follow', () => {
    const rulings = ['G3', 'G4', 'G5'].map((lineId) => ({ lineId, answer: 'yes' as const }));
    expect(report.verdict).toBe('vendor_needed');
    const ruled = withRulings(report, [{ lineId: 'disable', answer: 'yes' }, ...rulings]);
    expect(gate(ruled, 'G4')).toMatchObject({ state: 'open', overruled: 'blocked' });
    expect(ruled.verdict).toBe('standard_with_gaps');
  });

  it('lets the later ruling count, and a gate ruled go before what follows from functions', () => {
    const ruled = withRulings(report, [
      { lineId: 'disable', answer: 'yes' },
      { lineId: 'disable', answer: 'unknown' },
      { lineId: 'G2', answer: 'no' },
    ]);
    expect(ruled.functions.find(({ id }) => id === 'disable')?.answer).toBe('unknown');
    expect(gate(ruled, 'G2')?.state).toBe('blocked');
  });

  it('names every line that can be ruled on', () => {
    expect(linesOf(report)).toEqual(expect.arrayContaining(['create', 'paging', 'credentialPerCustomer', 'G7']));
  });
});
