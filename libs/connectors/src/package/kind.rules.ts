import type { ActionName, ConnectorKind } from '../connector-package.js';

export interface KindEvidence {
  repositoryName: string;
  paths: string[];
  actions: Set<ActionName>;
  hasPersonMapping: boolean;
}

const notConnectors = /^Basic-Example-|^HelloID-(Prov-)?(Lib|Training)-/i;
const serviceAutomationFile =
  /(^|\/)(All-in-one setup|Manual resources)\/|(^|\/)\[(task|powershell-datasource|static-datasource)\]_/i;

const serviceAutomationName = /(^|-)SA-/i;

/** Service automation, libraries and courses can hold scripts called `create.ps1` that are no actions: here the name decides. */
export function isConnectorName(repositoryName: string): boolean {
  return !serviceAutomationName.test(repositoryName) && !notConnectors.test(repositoryName);
}

/** Kind by content; the name decides only where content says nothing. */
export function kindOf(evidence: KindEvidence): ConnectorKind {
  if (serviceAutomationName.test(evidence.repositoryName)) return 'serviceAutomation';
  if (notConnectors.test(evidence.repositoryName)) return 'other';
  const byContent = kindOfContent(evidence);
  if (byContent !== null) return byContent;
  const hasForm = evidence.paths.some((path) => serviceAutomationFile.test(path));
  return hasForm ? 'serviceAutomation' : kindOfName(evidence.repositoryName);
}

function kindOfContent({ actions, hasPersonMapping }: KindEvidence): ConnectorKind | null {
  if (actions.has('notification')) return 'notification';
  if (actions.has('create') || actions.has('update')) return 'target';
  if (actions.has('persons') || actions.has('departments') || hasPersonMapping) return 'source';
  return actions.size > 0 ? 'target' : null;
}

function kindOfName(name: string): ConnectorKind {
  if (/(^|-)Source(-|$)/i.test(name)) return 'source';
  if (/(^|-)Target(-|$)/i.test(name)) return 'target';
  return /(^|-)Notification(-|$)/i.test(name) ? 'notification' : 'other';
}

/** Why nobody can import this; null when it can be imported. */
export function notImportableBecause(
  repositoryName: string,
  kind: ConnectorKind,
  actions: Set<ActionName>,
  hasScripts: boolean,
): string | null {
  if (kind === 'serviceAutomation') return 'This is a service automation form or task, not a provisioning connector.';
  if (/-Template$/i.test(repositoryName)) return 'This is a template for writing connectors, not a connector.';
  if (kind === 'other') return 'This is a library, example or course, not a connector.';
  if (!hasScripts)
    return 'The repository has no scripts: only its description is public. Ask the supplier for the connector.';
  if (kind === 'source' && !actions.has('persons')) return 'There is no script that reads persons.';
  if (kind === 'target' && !actions.has('create'))
    return 'There is no create script, and without one no account can get a reference.';
  return actions.size === 0 ? 'None of its scripts is an action that the platform knows.' : null;
}
