import { styleText } from 'node:util';
import type { ConnectorPackage, Flavour, SettingsField } from '#connectors';
import { correlationSlip } from '../slips/correlation-slip.js';
import { aligned, printable, shortened } from './aligned.js';
import { accountLine, setTable } from './action-tables.js';
import type { FlavourPlacement } from './folder-placements.js';
import { placementLines } from './placement-lines.js';
import type { FolderVersions } from './folder-versions.js';

type Style = Parameters<typeof styleText>[0];

const CASE = /^cases\/[^/]+\.json$/i;

/** A connector package, told to a person at a terminal. */
export class InspectReport {
  private readonly lines: string[] = [];

  constructor(
    private readonly pkg: ConnectorPackage,
    private readonly versions: FolderVersions | null,
    private readonly placements: readonly FlavourPlacement[],
    private readonly colours: boolean,
  ) {}

  text(): string {
    this.head();
    this.placement();
    for (const flavour of this.pkg.flavours) this.flavour(flavour);
    this.facts();
    this.leftOut();
    this.warnings();
    return `${this.lines.join('\n')}\n`;
  }

  private head(): void {
    const { pkg } = this;
    const what = [pkg.kind, pkg.generation, pkg.category].filter(Boolean).join(' · ');
    this.lines.push(`${this.style('bold', printable(pkg.application))}   ${this.style('cyan', what)}`);
    this.lines.push(this.style('dim', printable(pkg.repositoryName)));
    if (pkg.readme?.summary) this.lines.push(shortened(pkg.readme.summary, 160));
    if (pkg.notImportableBecause !== null)
      this.lines.push(this.style('red', `✗ Cannot be imported. ${pkg.notImportableBecause}`));
    this.section('Version', this.versionLines());
  }

  private versionLines(): string[] {
    const { versions } = this;
    if (versions === null) {
      const noted = this.pkg.changelog?.entries[0];
      return noted ? [`${printable(noted.version)} according to ${this.pkg.changelog?.path}`] : [];
    }
    const { head, quarantined } = versions;
    const origin = {
      tag: 'after the highest tag',
      changelog: 'number from the changelog',
      none: 'no tag and no changelog',
    }[head.basis];
    const others = versions.versions.map(({ tag }) => printable(tag)).join(', ');
    return [
      head.released ? `${head.version} (released)` : `${head.version} (not released: ${origin})`,
      ...(others === '' ? [] : [`Tags: ${others}`]),
      ...quarantined.map(({ reason }) => this.style('yellow', `! ${printable(reason)}`)),
    ];
  }

  private placement(): void {
    for (const placement of this.placements) {
      const suffix = placement.flavour === '' ? '' : ` in ${printable(placement.flavour)}/`;
      this.section(`Where it runs${suffix}`, placementLines(placement));
    }
  }

  private flavour(flavour: Flavour): void {
    const suffix = flavour.name === '' ? '' : ` in ${printable(flavour.name)}/`;
    this.section(`What it can do${suffix}`, [...accountLine(flavour.scripts), ...setTable(flavour.scripts)]);
    if (flavour.settings && !this.isMain(flavour, 'settings')) {
      this.section(
        `Settings${suffix}: ${printable(flavour.settings.path)}`,
        aligned(flavour.settings.fields.map(settingRow)),
      );
    }
    this.fieldMapping(flavour, suffix);
    this.personMapping(flavour, suffix);
    this.section(
      `Notification templates${suffix}`,
      flavour.notificationTemplates.map(
        ({ name, path, fields }) => `${printable(name)} (${printable(path)}, ${fields.length} fields)`,
      ),
    );
  }

  private fieldMapping(flavour: Flavour, suffix: string): void {
    const { fieldMapping } = flavour;
    if (fieldMapping === null || this.isMain(flavour, 'fieldMapping')) return;
    const hasLists = fieldMapping.fields.some(({ type }) => type === 'Array');
    const rows = fieldMapping.fields.map(({ name, type, actions }) => {
      const how = actions.map(({ mode, mapFor, value }) => {
        const shown = mode === 'Field' || mode === 'Fixed' ? ` ${JSON.stringify(shortened(value ?? '', 50))}` : '';
        return `${mode}${shown} (${mapFor.join(', ')})`;
      });
      return [printable(name), ...(hasLists ? [type === 'Array' ? 'list' : ''] : []), how.join('; ')];
    });
    const systems = fieldMapping.accountSystems.map(printable).join(', ');
    this.section(`Field mapping${suffix}: ${printable(fieldMapping.path)}`, [
      ...aligned(rows),
      ...(systems === '' ? [] : [`Reads accounts of: ${systems}`]),
    ]);
  }

  /** A flavour without a file of its own has the main one's, which is shown there. */
  private isMain(flavour: Flavour, part: 'settings' | 'fieldMapping'): boolean {
    const [main] = this.pkg.flavours;
    return flavour !== main && flavour[part]?.path === main?.[part]?.path;
  }

  private personMapping({ personMapping, personMappingAlternatives }: Flavour, suffix: string): void {
    if (personMapping === null) return;
    const required = [...personMapping.person, ...personMapping.contract]
      .filter((item) => item.required)
      .map(({ name }) => name);
    this.section(`Person mapping${suffix}: ${printable(personMapping.path)}`, [
      `${personMapping.person.length} person fields, ${personMapping.contract.length} contract fields`,
      ...(required.length === 0 ? [] : [`Required: ${required.map(printable).join(', ')}`]),
      ...personMappingAlternatives.map(({ path }) => `Instead of it: ${printable(path)}`),
    ]);
  }

  private facts(): void {
    const { correlation, readme, icon, support } = this.pkg;
    const cases = support.filter(({ path }) => CASE.test(path)).length;
    this.section('Good to know', [
      ...(correlation
        ? [`Correlation: Person.${printable(correlation.personField)} = ${printable(correlation.accountField)}`]
        : []),
      ...this.slips().map((text) => this.style('yellow', `! ${printable(text)}`)),
      ...(readme?.concurrentActions ? [`At most ${readme.concurrentActions} action(s) at the same time`] : []),
      ...(readme?.placement
        ? [`Runs on: ${readme.placement === 'agent' ? 'an on-premises agent' : 'the cloud agent'}`]
        : []),
      ...(cases > 0 ? [`Cases for "koppel test": ${cases}`] : []),
      ...(icon ? [] : ['There is no icon (Icon.png).']),
    ]);
  }

  private slips(): string[] {
    const [main] = this.pkg.flavours;
    const correlation = main ? correlationSlip(this.pkg, main) : null;
    return [...(correlation === null ? [] : [correlation]), ...this.placements.flatMap(({ slips }) => slips)];
  }

  private leftOut(): void {
    const others = this.pkg.support.filter(({ path }) => !CASE.test(path));
    this.section('Not used', aligned(others.map(({ path, reason }) => [printable(path), reason])));
  }

  private warnings(): void {
    const { warnings } = this.pkg;
    if (warnings.length === 0) this.lines.push('', this.style('green', '✓ No warnings'));
    this.section(
      `Warnings (${warnings.length})`,
      warnings.map(({ message }) => `${this.style('yellow', '!')} ${printable(message)}`),
    );
  }

  private section(title: string, lines: string[]): void {
    if (lines.length === 0) return;
    this.lines.push('', this.style('bold', title), ...lines.map((line) => `  ${line}`));
  }

  private style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}

function settingRow(field: SettingsField): string[] {
  const notes = [
    field.required ? 'required' : '',
    field.secret ? (field.secretBecause === 'marked' ? 'secret' : 'secret, judged by its name') : '',
    field.options.length > 0 ? field.options.map(({ value }) => printable(value)).join(' | ') : '',
    field.defaultValue === null || field.defaultValue === '' || field.secret
      ? ''
      : `default ${shortened(String(field.defaultValue), 40)}`,
    field.hide ? 'hidden' : '',
    field.disabled ? 'cannot be changed' : '',
  ];
  return [printable(field.key), field.type, shortened(field.label, 40), notes.filter((note) => note !== '').join(', ')];
}
