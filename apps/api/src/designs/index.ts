import type { Type } from '@nestjs/common';

/** What the API offers of vendors, designs, builds and the three security checks. */
export const designsResolvers: Type[] = [];
export const designsControllers: Type[] = [];
