const oneBoundary = /^multipart\/form-data *; *boundary=(?:"([a-z\d_.+-]{1,70})"|([a-z\d_.+-]{1,70}))$/i;
const textPart = /^\r\n((?:[^\r\n]+\r\n)+)\r\n[^]*\r\n$/;
const fieldHeader = /^content-disposition: *form-data; *name=(?:"([a-z\d_-]+)"|([a-z\d_-]+))$/i;
const textHeader = /^content-type: *text\/plain(?:; *charset="?[a-z\d-]+"?)?$/i;

/** Whether any header of the type says so: servers differ in which of two they go by. */
export const isMultipart = (contentType = ''): boolean => /multipart/i.test(contentType);

/**
 * Names of a multipart form that every server reads alike; null for any other. Such a form has the boundary that its type names, fields of text,
 * and no line that could be a delimiter of another boundary. The field `_method` has some servers act by another method.
 */
export function multipartNames(text: string, contentType = ''): string[] | null {
  const found = oneBoundary.exec(contentType.trim());
  if (!found) return null;
  const [first, ...parts] = text.split(`--${found[1] ?? found[2]}`);
  if (first !== '' || !['--', '--\r\n'].includes(parts.pop() ?? '')) return null;
  const names = parts.map(nameOf);
  return names.includes(null) ? null : (names as string[]);
}

function nameOf(part: string): string | null {
  const [, lines] = textPart.exec(part) ?? [];
  if (lines === undefined || /[\r\n]--/.test(part)) return null;
  const others = lines
    .trimEnd()
    .split('\r\n')
    .filter((line) => !textHeader.test(line));
  const [, quoted, plain] = fieldHeader.exec(others.join('\r\n')) ?? [];
  const name = quoted ?? plain ?? null;
  return name?.toLowerCase() === '_method' ? null : name;
}
