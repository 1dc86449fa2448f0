import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from '#connectors';
import { DomainError, type Saying, saying } from '#platform';
import { isZip, readOfficeFile } from './office-file.js';
import { isMarkup, textTypeOf } from './text-type.rules.js';

export interface FileContents {
  mediaType: string;
  /** The name under which it is given back: with the ending of what it is. */
  name: string;
  /** Null for pictures and PDF. */
  text: string | null;
}

/** What is kept besides text and office documents. */
const BINARY: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};
const TAKEN = 'PDF, Word (docx), Excel (xlsx), PNG, JPG, JSON, YAML, XML, CSV, text, Markdown and e-mail (eml)';

/**
 * Finds out what a file is by its bytes; its name only tells kinds of text apart.
 * @throws DomainError INVALID_INPUT with what is taken instead: no web pages, programs, archives
 */
export async function fileContents(given: string, bytes: Uint8Array): Promise<FileContents> {
  const name = cleanName(given);
  if (bytes.length === 0) throw refused(saying('files.empty', 'The file is empty.'));
  if (isZip(bytes)) {
    const { mediaType, extension, text } = readOfficeFile(bytes);
    return { mediaType, text, name: withEnding(name, extension) };
  }
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  const ending = sniffed === null ? undefined : BINARY[sniffed];
  if (ending) return { mediaType: sniffed!, text: null, name: withEnding(name, ending) };
  const { text } = decodeText(bytes);
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1f]/.test(text))
    throw refused(saying('files.kind', 'This kind of file is not taken. Taken are {{taken}}.', { taken: TAKEN }));
  if (isMarkup(text))
    throw refused(
      saying('files.markup', 'Web pages and drawings (HTML, SVG) are not taken. Taken are {{taken}}.', {
        taken: TAKEN,
      }),
    );
  const mediaType = textTypeOf(name, text);
  if (!mediaType)
    throw refused(
      saying('files.ending', 'A file with this ending is not taken. Taken are {{taken}}.', { taken: TAKEN }),
    );
  return { mediaType, text, name };
}

const refused = (said: Saying): DomainError => new DomainError('INVALID_INPUT', said, { field: 'file' });

/** Without folders, control characters and what turns the direction of writing. */
function cleanName(given: string): string {
  const last = given
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .trim();
  return last.length <= 200 ? last || 'file' : `${last.slice(0, 180)}${/\.\w{1,10}$/.exec(last)?.[0] ?? ''}`;
}

const SAME_ENDING: Record<string, RegExp> = { jpg: /\.jpe?g$/i };

const withEnding = (name: string, ending: string): string =>
  (SAME_ENDING[ending] ?? new RegExp(`\\.${ending}$`, 'i')).test(name) ? name : `${name}.${ending}`;
