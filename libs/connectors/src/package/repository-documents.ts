import type { ConnectorPackage, ReadmeFacts } from '../connector-package.js';
import { readChangelog } from '../readme/changelog.js';
import { readReadme } from '../readme/readme.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import type { PackageWarnings } from './package-warnings.js';

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

export interface Documents {
  readme: ReadmeFacts | null;
  changelog: ConnectorPackage['changelog'];
  icon: ConnectorPackage['icon'];
}

/** README, changelog and picture; in the root, else one folder down. SVG pictures are left out: they can hold scripts. */
export function repositoryDocuments(files: RepositoryFile[], warnings: PackageWarnings): Documents {
  const near = files
    .filter((file) => file.path.split('/').length < 3 && !file.isLink)
    .sort((one, other) => depth(one) - depth(other));
  const readme = near.find((file) => /^readme(\.md|\.markdown|\.txt)?$/i.test(file.name));
  const changelog = near.find((file) => /^change-?log(\.md|\.txt)?$/i.test(file.name));
  if (readme === undefined)
    warnings.add(
      'readme-missing',
      null,
      'The repository has no README, so nothing is known about requirements and use.',
    );
  else if (readme.content.text.trim() === '') warnings.add('file-empty', readme.path, `${readme.path} is empty.`);
  return {
    readme: readme ? readReadme(readme) : null,
    changelog: changelog ? readChangelog(changelog, warnings) : null,
    icon: iconOf(near),
  };
}

function iconOf(files: RepositoryFile[]): ConnectorPackage['icon'] {
  for (const name of ['icon', 'logo']) {
    for (const file of files) {
      const [, base, extension = ''] = /^(.*)\.(\w+)$/.exec(file.lowerName) ?? [];
      const mediaType = mediaTypes[extension];
      if (base === name && mediaType !== undefined && file.size > 0) return { path: file.path, mediaType };
    }
  }
  return null;
}

function depth(file: RepositoryFile): number {
  return file.path.split('/').length;
}
