import { z } from 'zod';

/** What a host says of the target of a call in a preview. */
export const previewTarget = z.object({
  scheme: z.enum(['http', 'https']),
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  skipCertificateCheck: z.boolean(),
  protocols: z.array(z.enum(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])),
  /** PKCS 12 in base64, without a password. */
  certificate: z.string().nullable(),
  proxy: z.string().nullable(),
});

/** Where a call of a preview goes, and how it wants to get there. */
export type PreviewTarget = z.infer<typeof previewTarget>;
