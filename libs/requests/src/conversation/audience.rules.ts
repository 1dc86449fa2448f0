/** Who a file or a message is for: the customer and the desk, or the desk alone. */
export const AUDIENCES = ['customer', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];
