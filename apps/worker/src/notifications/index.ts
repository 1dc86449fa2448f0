import type { Type } from '@nestjs/common';

/** What a worker does for notifications. */
export const notificationsJobs: Type[] = [];
