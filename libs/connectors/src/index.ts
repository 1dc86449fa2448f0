export type * from './connector-package.js';
export * from './scripts/packed-syntax.js';
export type * from './scripts/syntax-tree.js';
export { readConnectorPackage } from './read-connector-package.js';
export { applicationName } from './package/application-name.js';
export { categoryOf } from './package/category.js';
export { actionScript } from './package/action-script.js';
export { readJson } from './text/json-text.js';
export { edits } from './text/edits.js';
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
export * from './facts/tree/calls.js';
export * from './facts/tree/constants.js';
export * from './facts/tree/script-view.js';
export * from './facts/tree/syntax.js';
export * from './facts/tree/variables.js';
export * from './facts/tree/web-calls.js';
export * from './facts/tree/writes.js';
export { readFacts } from './facts/read-facts.js';
export * from './facts/script-facts.js';
export { galleryModuleOf, type WindowsReason } from './placement/known-commands.js';
export { exportedCommands } from './placement/module-manifest.js';
export * from './placement/placement.js';
export { placementOf, type PlacedScript } from './placement/placement.rules.js';
export { placementSentence, reasonText } from './placement/placement-sentences.js';
