import { describe, expect, it } from '@jest/globals';
import { generationOf } from './generation.rules.js';

describe('generationOf', () => {
  it.each([
    ['$outputContext.Success = $true', 'V2'],
    ['$p = $personContext.Person; $person = $p', 'V2'],
    ['$resourceContext.SourceData | ForEach-Object { $_ }', 'V2'],
    ['$r = $resourceContext | ConvertFrom-Json', 'V1'],
    ['$c = $configuration | ConvertFrom-Json', 'V1'],
    ['if (-not $dryRun) { }', 'V1'],
    ['Get-ChildItem', null],
    ['$personalData = 1', null],
  ])('%s → %s', (code, generation) => {
    expect(generationOf(code)).toBe(generation);
  });
});
