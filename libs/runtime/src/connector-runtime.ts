import type { Flavour, PackageScript } from '#connectors';
import type { ActionRequest } from './action-request.js';
import { emptyResult, type ActionResult } from './action-result.js';
import { allowedHosts, connectionPorts } from './contexts/allowed-hosts.rules.js';
import { exactFields, exactVariables, withExactContexts } from './contexts/exact-contexts.rules.js';
import type { HostVariables } from './contexts/host-variables.js';
import { secretValues, settingsObject } from './contexts/settings-object.rules.js';
import { v1Variables } from './contexts/v1-variables.js';
import { v2Variables, type ContextInput } from './contexts/v2-context.js';
import type { NetworkPolicy, ScriptExecution, ScriptHosts, StreamRecord } from './hosts/script-execution.js';
import type { JsonValue } from './json/json-value.js';
import { judge } from './judging/script-result.rules.js';
import { fieldsFor, mapFields, type MappedField, type MappedFields } from './mapping/field-mapping.js';
import type { MappingSandbox } from './mapping/mapping-sandbox.js';
import { mapPersons } from './mapping/person-mapping.js';
import { renderedTemplate } from './notification/template.rules.js';
import { TIME_ZONE, withComputedParts, type PersonMoment } from './person/complete-person.rules.js';
import type { Person } from './person/person.js';
import { personDifferences } from './person/person-differences.rules.js';
import { flavourOf, generationOf, lifecycleOf, mappingOf, scriptFor, timeLimitOf } from './script-choice.rules.js';

export interface RunObserver {
  /** Called for each record on a stream while the script runs. */
  onStream?: (record: StreamRecord) => void;
  /** Stops the script softly; the result is then `failed` or `uncertain`. */
  signal?: AbortSignal;
}

/** Not in a line that is a comment from there. */
const READS_DRY_RUN = /^[^#\n]*\$(\w+:)?dryRun\b/im;

const momentOf = ({ now, timeZone }: ActionRequest): PersonMoment => ({
  now: now ?? new Date(),
  timeZone: timeZone ?? TIME_ZONE,
});

interface Preparation {
  request: ActionRequest;
  flavour: Flavour;
  script: PackageScript;
  text: string;
  context: ContextInput;
}

/** Runs connector actions: maps the person, builds what the script finds, runs it in a PowerShell host and judges what came of it. */
export class ConnectorRuntime {
  constructor(
    private readonly hosts: ScriptHosts,
    private readonly sandbox: MappingSandbox,
  ) {}

  /**
   * Runs one action. What a connector, its target or its script does wrong is in the result, never thrown.
   * @throws HostUnavailable where PowerShell scripts cannot run on this machine.
   */
  async runAction(asked: ActionRequest, observer: RunObserver = {}): Promise<ActionResult> {
    const request = withExactContexts(asked);
    const flavour = flavourOf(request.package, request.flavour);
    const script = flavour && scriptFor(flavour, request);
    if (!flavour || !script) return withoutScript(request);
    const prepared = await this.prepare(request, flavour, script);
    const { mapped } = prepared.context;
    if (mapped.errors.length > 0) return notMapped(request, prepared.context);
    const report = await this.hosts.run(executionOf(prepared), observer.onStream, observer.signal);
    const result = judge({
      systemName: request.system.name,
      action: request.action,
      generation: generationOf(script, request.package),
      report,
      mapped,
      allFields: everyField(mappingOf(request, flavour)),
      accountReference: request.accountReference ?? null,
      dryRun: request.dryRun,
      operation: request.operation,
      showWrites: request.dryRun && request.showWrites === true,
      readsDryRun: READS_DRY_RUN.test(prepared.text),
      onlyReads: request.network?.onlyReads ?? [],
    });
    result.warnings.unshift(...prepared.context.warnings);
    return this.withMappedPersons(request, flavour, result);
  }

  private async prepare(request: ActionRequest, flavour: Flavour, script: PackageScript): Promise<Preparation> {
    const warnings = new Set<string>();
    const person =
      request.person === null ? null : withComputedParts(request.person, momentOf(request), request.manager);
    const fields = mappingOf(request, flavour);
    const mapped = await this.mappedFields(request, flavour, person);
    const settings = settingsObject(flavour.settings?.fields ?? [], request.settings, warnings);
    const tellsDryRun = request.dryRun && request.showWrites !== true;
    const context: ContextInput = {
      request,
      fields,
      tellsDryRun,
      settings,
      mapped,
      person,
      personDifferences: request.personDifferences ?? differences(request, person),
      template: renderedTemplate(flavour.notificationTemplates, request, person, warnings),
      warnings,
    };
    return { request, flavour, script, text: await request.readScript(script.path), context };
  }

  private async mappedFields(request: ActionRequest, flavour: Flavour, person: Person | null): Promise<MappedFields> {
    const fields = mappingOf(request, flavour);
    const lifecycle = lifecycleOf(request);
    if (request.contexts) return exactFields(request.contexts, fieldsFor(fields, lifecycle).map(plainField));
    return mapFields(this.sandbox, {
      owner: request.system.key,
      fields,
      lifecycle,
      person,
      iteration: request.iteration ?? 0,
      iterations: request.iterations,
      accountSystems: [...(request.accountSystems ?? []), ...(flavour.fieldMapping?.accountSystems ?? [])],
    });
  }

  private async withMappedPersons(
    request: ActionRequest,
    flavour: Flavour,
    result: ActionResult,
  ): Promise<ActionResult> {
    const mapping = request.personMapping ?? flavour.personMapping;
    if (request.action !== 'persons' || result.persons.length === 0) return result;
    if (!mapping)
      return {
        ...result,
        warnings: [...result.warnings, 'This source has no person mapping, so its persons were read but not mapped.'],
      };
    const moment = momentOf(request);
    const raws = result.persons.map(({ raw }) => raw);
    return { ...result, persons: await mapPersons(this.sandbox, { owner: request.system.key, mapping, moment }, raws) };
  }
}

function differences(request: ActionRequest, person: Person | null): JsonValue {
  const { previousPerson: previous } = request;
  return personDifferences(previous ? withComputedParts(previous, momentOf(request)) : null, person);
}

const plainField = ({ name, type, mode }: MappedField): MappedField => ({ name, type, mode });

const everyField = (fields: ReturnType<typeof mappingOf>): MappedField[] =>
  fields.map(({ name, type, actions }) => ({ name, type, mode: actions[0]?.mode ?? 'None' }));

function executionOf({ request, flavour, script, text, context }: Preparation): ScriptExecution {
  const generation = generationOf(script, request.package);
  const built: HostVariables = generation === 'V1' ? v1Variables(context) : v2Variables(context);
  const host = request.contexts ? exactVariables(built, request.contexts, context.warnings) : built;
  const secret = secretValues(flavour.settings?.fields ?? [], context.settings);
  return {
    system: request.system.key,
    script: { name: script.path, text },
    ...host,
    timeLimitSeconds: timeLimitOf({ ...request, generation }),
    culture: request.culture,
    timeZone: request.timeZone ?? TIME_ZONE,
    network: networkOf(request, context, text),
    secrets: [...new Set([...(request.secrets ?? []), ...secret, ...passwords(request)])],
  };
}

const passwords = ({ template }: ActionRequest): string[] => (template?.password ? [template.password] : []);

function networkOf(request: ActionRequest, { settings }: ContextInput, script: string): NetworkPolicy {
  const { allowedHosts: extra, onlyHosts, onlyReads = [] } = request.network ?? {};
  // A script that is told that it is real is never let through.
  const enforced = request.showWrites === true || request.enforceDryRun !== false;
  return {
    allowedHosts: onlyHosts ?? (extra === null ? null : allowedHosts(settings, script, extra ?? [])),
    onlyReads,
    dryRun: request.dryRun && enforced,
    ports: connectionPorts(settings, script),
  };
}

/** Without a create script there is no account reference, so that alone is a failure; every other missing script skips its stage. */
function withoutScript(request: ActionRequest): ActionResult {
  const { application } = request.package;
  const failed = request.action === 'create' || !flavourOf(request.package, request.flavour);
  const reason = !flavourOf(request.package, request.flavour)
    ? `${application} has no flavour "${request.flavour}".`
    : `${application} has no script for "${request.action}"${failed ? ', so no account can be made.' : '; nothing was done.'}`;
  const result = emptyResult(request.accountReference ?? null);
  return { ...result, success: !failed, outcome: failed ? 'failed' : 'skipped', reason };
}

function notMapped(request: ActionRequest, { mapped }: ContextInput): ActionResult {
  const [first, ...others] = mapped.errors;
  const more =
    others.length > 0 ? ` ${others.length} more ${others.length === 1 ? 'field has' : 'fields have'} an error.` : '';
  return {
    ...emptyResult(request.accountReference ?? null),
    reason: `The mapping of the field "${first!.field}" failed: ${first!.message.slice(0, 1_000)}.${more} The script was not run.`,
    mappedData: mapped.data,
    mappingErrors: mapped.errors,
    warnings: mapped.warnings,
  };
}
