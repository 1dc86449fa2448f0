import { describe, expect, it } from '@jest/globals';
import { PackageWarnings } from '../package/package-warnings.js';
import { fakeRepository } from './fake-repository.js';
import { repositoryFiles } from './repository-file.js';

describe('repositoryFiles', () => {
  it('tidies paths, sorts them and leaves out what belongs to git and npm', () => {
    const files = repositoryFiles(
      fakeRepository({ './b.ps1': '', 'a\\x.json': '', '.git/config': '', 'node_modules/x/create.ps1': '' }),
    );
    expect(files.map(({ path, folder, name, baseName }) => [path, folder, name, baseName])).toEqual([
      ['a/x.json', 'a', 'x.json', 'x'],
      ['b.ps1', '', 'b.ps1', 'b'],
    ]);
  });

  it('knows scripts with a misspelt extension', () => {
    const files = repositoryFiles(fakeRepository({ 'create,ps1': '', 'Create.PS1': '', 'ps1.txt': '', enable: '' }));
    expect(files.filter((file) => file.isPowerShell).map((file) => file.name)).toEqual(['Create.PS1', 'create,ps1']);
  });

  it('does not read enormous files, and says so', () => {
    const warnings = new PackageWarnings();
    const [file] = repositoryFiles([{ path: 'configuration.json', bytes: new Uint8Array(3 * 1024 * 1024).fill(32) }]);
    expect(file?.json(warnings, 'There is no form.')).toBeUndefined();
    expect(warnings.items.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  it('gives line and remedy for broken JSON', () => {
    const warnings = new PackageWarnings();
    const [file] = repositoryFiles(fakeRepository({ 'configuration.json': '[\n{ "key": "a" "type": "input" }]' }));
    expect(file?.json(warnings, 'Until then there is no form.')).toBeUndefined();
    expect(warnings.items).toEqual([
      {
        code: 'json-broken',
        path: 'configuration.json',
        line: 2,
        message:
          'configuration.json, line 2: a comma is missing before this point. Correct it in the repository. Until then there is no form.',
      },
    ]);
  });
});
