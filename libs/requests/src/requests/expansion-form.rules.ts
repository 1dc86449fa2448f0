import type { ConnectorKind } from '#connectors';
import type { IntakeForm } from './intake-form.rules.js';

/** What stays as it was from one request about an application to the next: the application and how it is used, not what is wanted of it. */
const STEADY = [
  'vendorName',
  'applicationUrl',
  'applicationVersion',
  'applicationType',
  'hosting',
  'users',
  'authentication',
  'credentialIsOwn',
  'correlationKey',
  'testEnvironment',
  'testEnvironmentContact',
  'vendorContact',
] as const satisfies readonly (keyof IntakeForm)[];

/** The beginning of a form that asks for more of a connector. `before`: what the same organisation said of it last. */
export function formOfExpansion(kind: ConnectorKind, before: IntakeForm | null): Partial<IntakeForm> {
  const direction = kind === 'source' || kind === 'target' ? kind : (before?.direction ?? null);
  return { direction, ...(before && Object.fromEntries(STEADY.map((name) => [name, before[name]]))) };
}
