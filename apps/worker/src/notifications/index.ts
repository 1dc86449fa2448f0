import type { Type } from '@nestjs/common';
import { NotificationsJob } from './notifications.job.js';

/** What a worker does to tell people what happened. */
export const notificationsJobs: Type[] = [NotificationsJob];
