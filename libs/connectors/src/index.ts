export type * from './connector-package.js';
