import { z } from 'zod';
import type { JobQueue } from '#platform';

const reportSchema = z.object({ reportId: z.uuid(), tenantId: z.uuid() });

/** A report that waits for its analysis. A worker that died is followed by another; a document that cannot be read is no failure of the job. */
export const ANALYSE_API_DOCUMENT: JobQueue<z.infer<typeof reportSchema>> = {
  name: 'analyse-api-document',
  schema: reportSchema,
  retryLimit: 2,
  heartbeatSeconds: 10,
  expireInSeconds: 120,
};

const formSchema = z.object({ requestId: z.uuid(), tenantId: z.uuid() });

/** The form of a request may ask for other things than its report was made for. */
export const FORM_SETTLED: JobQueue<z.infer<typeof formSchema>> = {
  name: 'request-form-settled',
  schema: formSchema,
  retryLimit: 2,
  heartbeatSeconds: 10,
  expireInSeconds: 120,
};
