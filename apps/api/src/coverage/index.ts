import type { Type } from '@nestjs/common';

/** What the API offers of coverage of lists of applications. */
export const coverageResolvers: Type[] = [];
export const coverageControllers: Type[] = [];
