/**
 * What must not be passed around: `classifyName` says what a field of a name holds, `personalValues` finds national numbers and bank accounts
 * in text, `findSecrets` finds secrets that stand in text as they are. Dutch, English and German; pure; values are never returned whole.
 */
export { classifyName, type NameClass } from './names/classify-name.js';
export { nameList, type SensitiveClass } from './names/name-list.js';
export { personalValues, type PersonalValue } from './values/personal-values.js';
export type { PersonalValueKind } from './values/national-numbers.js';
export { findSecrets, type FoundSecret } from './secrets/find-secrets.js';
export type { SecretKind } from './secrets/secret-shapes.js';
export { isSecretLiteral, namesSecret } from './secrets/secret-literal.js';
