export type * from './action-request.js';
export type * from './action-result.js';
export type * from './hosts/script-execution.js';
export { HostPool } from './hosts/host-pool.js';
export { HostUnavailable } from './hosts/host-unavailable.js';
export type * from './person/person.js';
export { MappingSandbox, type MappingProgram, type SandboxLimits } from './mapping/mapping-sandbox.js';
