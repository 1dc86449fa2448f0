import type { ConnectorPackage, Flavour, PackageWarning } from '#connectors';
import { WrongInput } from '../wrong-input.js';

/** What is odd in the mapping that counts: the first sentence, and how many more there are. Fields are left out for it without a word. */
export function mappingWarnings({ warnings }: ConnectorPackage, { fieldMapping, personMapping }: Flavour): string[] {
  const paths = [fieldMapping?.path, personMapping?.path];
  const [first, ...more] = warnings.filter(({ path }) => path !== null && paths.includes(path));
  if (first === undefined) return [];
  return [first.message, ...(more.length === 0 ? [] : [`"koppel inspect" lists ${more.length} more.`])];
}

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
