export type * from './action-request.js';
export type * from './action-result.js';
export { emptyResult } from './action-result.js';
export { allowedHosts } from './contexts/allowed-hosts.rules.js';
export { CONTEXT_KEYS } from './contexts/context-keys.js';
export { withExactContexts } from './contexts/exact-contexts.rules.js';
export { ConnectorRuntime, type RunObserver } from './connector-runtime.js';
export type * from './hosts/script-execution.js';
export type * from './json/json-value.js';
export { isJsonObject, valueAt } from './json/json-value.rules.js';
export { isSentinel } from './judging/sub-permissions.rules.js';
export type { ScriptParser } from './hosts/script-parser.js';
export { containmentSentence, type Containment } from './containment/containment.js';
export { flavourOf, scriptFor } from './script-choice.rules.js';
export { HostPool } from './hosts/host-pool.js';
export { HostUnavailable } from './hosts/host-unavailable.js';
export { MappingSandbox, type MappingProgram, type SandboxLimits } from './mapping/mapping-sandbox.js';
export { mapFields, type FieldMappingInput, type MappedField, type MappedFields } from './mapping/field-mapping.js';
export { mapPersons, type PersonMappingInput } from './mapping/person-mapping.js';
export { displayName, TIME_ZONE, withComputedParts, type PersonMoment } from './person/complete-person.rules.js';
export type * from './person/person.js';
export { withContractsInConditions } from './person/contracts-in-conditions.rules.js';
export { primaryContract } from './person/primary-contract.rules.js';
export { ReferenceIndex, type FoundReference } from './references/reference-index.js';
export { canonicalReference, matchReferences, type ReferenceMatch } from './references/same-reference.rules.js';
export {
  checksUniqueness,
  checkUniqueValues,
  runWithUniqueValues,
  together,
} from './uniqueness/run-with-unique-values.js';
