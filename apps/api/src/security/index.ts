import type { Type } from '@nestjs/common';

/** What the API offers of reviews of versions, findings and the import policy. */
export const securityResolvers: Type[] = [];
export const securityControllers: Type[] = [];
