import { Injectable } from '@nestjs/common';
import { ConnectorVersions } from '#catalog';
import type { Flavour } from '#connectors';
import { FindingQueries, ReviewQueries } from '#security';
import type { CodeEvidence } from './check-evidence.js';

/** Addresses that scripts only name: XML and SOAP namespaces, and the machine itself. */
const NOT_CONTACTED = /(^|\.)(w3\.org|xmlsoap\.org|schemas\.microsoft\.com|example\.(com|org|net)|localhost)$/;

/** What a connector version contains, as far as checks judge it. */
@Injectable()
export class CodeEvidenceService {
  constructor(
    private readonly versions: ConnectorVersions,
    private readonly reviews: ReviewQueries,
    private readonly found: FindingQueries,
  ) {}

  async of(versionId: string, commitOid: string): Promise<CodeEvidence> {
    const { package: connector } = await this.versions.get(versionId);
    const judged = pathsOf(connector.flavours);
    const files = (await this.versions.files(versionId)).filter(({ path }) => judged.has(path));
    const scripts = files.filter(({ path }) => /\.ps1$/i.test(path));
    const texts = await Promise.all(scripts.map(({ path }) => this.versions.readText(versionId, path)));
    const settings = new Map(
      connector.flavours
        .flatMap(({ settings: form }) => form?.fields ?? [])
        .map((field) => [field.key.toLowerCase(), field]),
    );
    return {
      commitOid,
      versionId,
      files: files.map(({ path, sha256 }) => ({ path, sha256 })),
      actions: [...new Set(connector.flavours.flatMap(({ scripts: all }) => all.map(({ action }) => action)))],
      fields: fieldsOf(connector.flavours),
      hosts: hostsIn(texts.map((text) => text ?? '')),
      credentialKeys: [...settings.values()]
        .filter(({ secret }) => secret)
        .map(({ key, secretBecause }) => ({ key, masked: secretBecause === 'marked' })),
      findings: await this.findings(versionId),
      judgedAway: await this.found.judgedAway(versionId),
    };
  }

  private async findings(versionId: string): Promise<CodeEvidence['findings']> {
    const review = await this.reviews.find(versionId);
    return review?.state === 'reviewed' ? this.found.open(versionId) : null;
  }
}

const pathsOf = (flavours: Flavour[]): Set<string> =>
  new Set(
    flavours.flatMap(({ scripts, settings, fieldMapping, personMapping }) => [
      ...scripts.map(({ path }) => path),
      ...[settings, fieldMapping, personMapping].flatMap((file) => (file ? [file.path] : [])),
    ]),
  );

/** Of a target the fields that it is given, of a source those that are read for the person: by the name that the application uses. */
function fieldsOf(flavours: Flavour[]): string[] {
  const names = flavours.flatMap(({ fieldMapping, personMapping }) => [
    ...(fieldMapping?.fields.map(({ name }) => name) ?? []),
    ...[...(personMapping?.person ?? []), ...(personMapping?.contract ?? [])]
      .filter(({ mode }) => mode === 'field')
      .map(({ value }) => value),
  ]);
  return [...new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name])).values()];
}

/** Hosts that stand in scripts as they are, outside comments. */
export function hostsIn(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const code = text.replace(/<#[^]*?#>/g, '').replace(/^\s*#.*$/gm, '');
    for (const [, host] of code.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)) found.add(host!.toLowerCase());
  }
  return [...found].filter((host) => !NOT_CONTACTED.test(host)).sort();
}
