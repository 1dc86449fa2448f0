import type { ActionName, ConnectorPackage, PackageScript } from '../connector-package.js';

/**
 * The script of an action in a flavour (by name, '' = root), for one permission or resource set where the action has sets.
 * Of several variants the plain one. Undefined: the connector has no such action, and the stage is skipped.
 */
export function actionScript(
  { flavours }: ConnectorPackage,
  flavour: string,
  action: ActionName,
  set?: string,
): PackageScript | undefined {
  const scripts = flavours.find(({ name }) => name === flavour)?.scripts ?? [];
  const inSet = (script: PackageScript) =>
    set === undefined || (script.permissionSet ?? script.resourceSet ?? '').toLowerCase() === set.toLowerCase();
  const found = scripts.filter((script) => script.action === action && inSet(script));
  return found.find(({ variant }) => variant === null) ?? found[0];
}
