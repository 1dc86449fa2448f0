import type { ActionName, Flavour } from '#connectors';
import type { ConnectorFolder } from '../connector-folder.js';
import { WrongInput } from '../wrong-input.js';

/** @throws WrongInput that names the flavours which there are */
export function flavourOrThrow({ package: pkg }: ConnectorFolder, name: string): Flavour {
  if (pkg.flavours.length === 0)
    throw new WrongInput(
      `${pkg.repositoryName} is not a connector that can run: ${pkg.notImportableBecause ?? 'it has no scripts'}`,
    );
  const flavour = pkg.flavours.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (flavour) return flavour;
  const names = pkg.flavours.map((one) => one.name || '(the root, without --flavour)').join(', ');
  throw new WrongInput(`${pkg.application} has no flavour "${name}". It has: ${names}.`);
}

/** @throws WrongInput that names the variants which the action has */
export function refuseUnknownVariant({ scripts }: Flavour, action: ActionName, wanted: string | undefined): void {
  const names = scripts.flatMap((one) => (one.action === action && one.variant !== null ? [one.variant] : []));
  if (wanted === undefined || names.some((name) => name.toLowerCase() === wanted.toLowerCase())) return;
  throw new WrongInput(
    names.length === 0
      ? `"${action}" has one script here and no variants: leave out --variant.`
      : `"${action}" has no variant "${wanted}". It has: ${[...new Set(names)].join(', ')}.`,
  );
}

/** The fields that must be unique: those wanted, else those that the mapping names. @throws WrongInput that names a field which there is not */
export function uniqueFieldsOrThrow({ fieldMapping }: Flavour, wanted: string[] | undefined): string[] {
  const names = fieldMapping?.fields.map(({ name }) => name) ?? [];
  const strange = wanted?.find((field) => !names.some((name) => name.toLowerCase() === field.toLowerCase()));
  if (strange !== undefined)
    throw new WrongInput(`The mapping has no field "${strange}". It has: ${names.join(', ') || 'none'}.`);
  return wanted ?? fieldMapping?.uniqueFieldNames ?? [];
}
