import type { Generation } from '../connector-package.js';

const v2 = /\$(?:\{|script:|global:)?(?:actionContext|outputContext|personContext)\b/i;
const v1 =
  /\$(?:\{|script:|global:)?(?:person|configuration|accountReference|permissionReference|entitlementContext|dryRun|managerAccountReference)\b/i;
const resources = /\$resourceContext\b/i;
const resourcesAsText =
  /\$resourceContext\s*\|\s*ConvertFrom-Json|ConvertFrom-Json\s+(?:-InputObject\s+)?\$resourceContext/i;

/** Which contexts a script (without comments) reads. Null: none, so it cannot be an action that does anything. */
export function generationOf(code: string): Generation | null {
  if (v2.test(code)) return 'V2';
  if (resources.test(code)) return resourcesAsText.test(code) ? 'V1' : 'V2';
  return v1.test(code) ? 'V1' : null;
}
