import { z } from 'zod';
import type { JobQueue } from '#platform';

const addedSchema = z.object({ requestId: z.uuid(), attachmentId: z.uuid(), tenantId: z.uuid() });

/** An API document can be read: it came in clean, or was confirmed. Its analysis starts here. */
export const API_DOCUMENT_ADDED: JobQueue<z.infer<typeof addedSchema>> = {
  name: 'api-document-added',
  schema: addedSchema,
  retryLimit: 2,
  heartbeatSeconds: 10,
  expireInSeconds: 120,
};
