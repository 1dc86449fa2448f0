export const tmp = 1;
