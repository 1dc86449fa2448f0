/** A path as it is typed at a prompt: with quotation marks where it has blanks. */
export const shellWord = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
