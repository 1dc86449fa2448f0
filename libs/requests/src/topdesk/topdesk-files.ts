import { LARGEST_ATTACHMENT } from '../attachments/attachments.service.js';
import { IncidentGone, type TopdeskClient } from './topdesk-client.js';

/** What came with a form. `bytes` is null where a file is larger than what is taken. */
export type FormFiles = { name: string; bytes: Uint8Array | null }[];

/** All files of one form together are held in memory until they are written. */
const MOST_BYTES = 3 * LARGEST_ATTACHMENT;

/** The files of a form; none where it was removed over there. @throws DomainError UNAVAILABLE when TOPdesk does not answer as it should */
export async function filesOf(client: TopdeskClient, incidentId: string): Promise<FormFiles> {
  const files: FormFiles = [];
  let left = MOST_BYTES;
  try {
    for (const { id, fileName, size } of await client.attachments(incidentId)) {
      const most = Math.min(left, LARGEST_ATTACHMENT);
      const bytes = size > most ? null : await client.download(incidentId, id, most);
      left -= bytes?.length ?? 0;
      files.push({ name: fileName, bytes });
    }
  } catch (error) {
    if (!(error instanceof IncidentGone)) throw error;
  }
  return files;
}

const NAMED = /(^|[^a-z])(api|open-?api|swagger|scim|wsdl)([^a-z]|$)/i;
const SAYS_SO = /^\s*(\{[^]{0,2000}?)?["']?(openapi|swagger)["']?\s*:/m;

/** Whether a file describes an API, by its name or by how it begins: it is analysed. */
export const isApiDocument = ({ name, bytes }: FormFiles[number]): boolean =>
  bytes !== null && (NAMED.test(name) || SAYS_SO.test(Buffer.from(bytes.subarray(0, 4000)).toString('utf8')));
