export type * from './hosts/script-execution.js';
export { HostUnavailable } from './hosts/host-unavailable.js';
