export type * from './connector-package.js';
export * from './scripts/packed-syntax.js';
export type * from './scripts/syntax-tree.js';
export { readConnectorPackage } from './read-connector-package.js';
export { applicationName } from './package/application-name.js';
export { categoryOf } from './package/category.js';
export { actionScript } from './package/action-script.js';
export { decodeText, type DecodedText } from './text/decode-text.js';
export { nestSettings, settingsErrors, type SettingError } from './settings/settings-values.js';
export { looksSecret } from './settings/secret-keys.rules.js';
export {
  compareVersions,
  orderVersionTags,
  parseVersionTag,
  type OrderedTags,
  type VersionTag,
} from './versions/version-tag.js';
export { derivedVersion, type DerivedVersion, type HeadState } from './versions/derived-version.js';
