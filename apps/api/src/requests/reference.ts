/** What people say for the request with that number: R-1042. */
export const reference = (number: number): string => `R-${number}`;
