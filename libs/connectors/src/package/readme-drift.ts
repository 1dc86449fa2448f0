import type { Capability, ReadmeFacts } from '../connector-package.js';
import type { PackageWarnings } from './package-warnings.js';

const claims: { feature: RegExp; name: string; any: Capability[] }[] = [
  { feature: /^account lifecycle/i, name: 'accounts', any: ['accounts', 'update'] },
  { feature: /^permissions?$/i, name: 'permissions', any: ['permissions', 'subPermissions'] },
  { feature: /^resources?$/i, name: 'resources', any: ['resources'] },
  { feature: /import.*accounts?/i, name: 'import of accounts', any: ['importAccounts'] },
  { feature: /import.*permissions?/i, name: 'import of permissions', any: ['importPermissions'] },
];

/** Where the README's table of features and the scripts disagree. The scripts are right. */
export function checkReadme(readme: ReadmeFacts, capabilities: Capability[], warnings: PackageWarnings): void {
  for (const { feature, name, any } of claims) {
    const row = readme.supportedFeatures.find((candidate) => feature.test(candidate.feature.trim()));
    if (!row) continue;
    const has = any.some((capability) => capabilities.includes(capability));
    if (row.supported !== 'no' && !has) {
      const message = `${readme.path} promises ${name} ("${row.feature}"), but there is no script for it.`;
      warnings.add('readme-promises-more', readme.path, message);
    }
    if (row.supported === 'no' && has) {
      const message = `${readme.path} says that it has no ${name} ("${row.feature}"), but there are scripts for it.`;
      warnings.add('readme-promises-less', readme.path, message);
    }
  }
}
