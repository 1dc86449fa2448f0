import { Injectable } from '@nestjs/common';
import { ConnectorVersions, type CatalogVersion } from '#catalog';
import type { Flavour, SettingsField } from '#connectors';
import { DomainError } from '#platform';

interface Pinned {
  connectorVersionId: string;
  flavour: string;
}

/** What a system is pinned to, as the catalog holds it. */
@Injectable()
export class SystemConnectors {
  constructor(private readonly versions: ConnectorVersions) {}

  version(system: Pinned): Promise<CatalogVersion> {
    return this.versions.get(system.connectorVersionId);
  }

  /** @throws DomainError INVALID_INPUT when the version has no such flavour */
  async flavour(system: Pinned): Promise<Flavour> {
    const { package: connector } = await this.version(system);
    const flavour = connector.flavours.find((candidate) => candidate.name === system.flavour);
    if (flavour) return flavour;
    const names = connector.flavours.map((candidate) => (candidate.name === '' ? '(main)' : candidate.name)).join(', ');
    throw new DomainError(
      'INVALID_INPUT',
      `This connector has no flavour "${system.flavour}". Choose one of: ${names}.`,
      { field: 'flavour' },
    );
  }

  async settingsFields(system: Pinned): Promise<SettingsField[]> {
    return (await this.flavour(system)).settings?.fields ?? [];
  }
}
