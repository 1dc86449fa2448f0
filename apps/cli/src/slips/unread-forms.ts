import type { ConnectorPackage, Flavour, PackageWarning } from '#connectors';
import { WrongInput } from '../wrong-input.js';

const UNREAD = new Set(['json-broken', 'file-empty', 'file-too-large', 'form-shape', 'mapping-shape']);

/** Settings form and mappings that are there and could not be read. Without them a script would get no data, and might make an empty account. @throws WrongInput */
export function refuseUnreadForms({ warnings }: ConnectorPackage, flavour: Flavour): void {
  const lacks = ({ path }: PackageWarning): boolean => {
    const name = path?.split('/').at(-1) ?? '';
    if (/config/i.test(name)) return flavour.settings === null;
    return /mapping/i.test(name) && flavour.fieldMapping === null && flavour.personMapping === null;
  };
  const found = warnings.find((warning) => UNREAD.has(warning.code) && lacks(warning));
  if (found)
    throw new WrongInput(
      `${found.message} Nothing was run; with --context FILE a script runs without its forms and mappings.`,
    );
}
