import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostLimits } from '../hosts/host-limits.js';
import { findHostProgram } from '../hosts/host-program.js';
import { whyUnfiltered } from './call-filter.js';

const limits = hostLimits();
const folder = mkdtempSync(join(tmpdir(), 'koppel-filter-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ends at once, as a host does that tries its filter on another machine. */
function programThat(ends: string): string {
  const path = join(folder, 'program');
  writeFileSync(path, `#!/bin/sh\n${ends}\n`, { mode: 0o700 });
  return path;
}

/** Where this machine has filters, and takes the host's. */
const filtered = whyUnfiltered(findHostProgram(), limits) === null;

(filtered ? describe : describe.skip)('the filter of calls to the kernel', () => {
  it.each([
    ['is refused', 'exit 3'],
    ['ends who asks for it', 'kill -SYS $$'],
  ])('is left out where it %s, though the kernel offers filters', (_, ends) => {
    expect(whyUnfiltered(programThat(ends), limits)).toContain('does not take filters');
  });

  it.each([
    ['is taken', 'exit 0'],
    ['cannot be tried', 'exit 1'],
  ])('is not left out where it %s', (_, ends) => {
    expect(whyUnfiltered(programThat(ends), limits)).toBeNull();
  });
});
