import type { Type } from '@nestjs/common';

/** What the API offers of notifications. */
export const notificationsResolvers: Type[] = [];
export const notificationsControllers: Type[] = [];
