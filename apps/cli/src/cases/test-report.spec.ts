import { expect, it } from '@jest/globals';
import { TestReport } from './test-report.js';

it('a reason why cases cannot be run is told once, others by the first of them', () => {
  const report = new TestReport(false);
  const unusable = (name: string, reason: string) =>
    report.line({ name, passed: false, unusable: true, milliseconds: 0, differences: [], calls: [], notes: [reason] });
  expect(unusable('create', 'no token')).toBe('✗ create  cannot be run\n    no token\n');
  expect(unusable('update', 'no token')).toBe('✗ update  cannot be run\n    as create\n');
  expect(unusable('delete', 'no address')).toBe('✗ delete  cannot be run\n    no address\n');
});
