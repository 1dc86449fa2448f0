import { placementOf, readFacts, type EngineOffer, type Placement, type PlacedScript } from '#connectors';
import { HostPool, HostUnavailable } from '#runtime';
import type { ConnectorFolder } from '../connector-folder.js';
import { slipText, variableSlips } from '../slips/variable-slips.js';

export interface FlavourPlacement extends Placement {
  flavour: string;
  /** Variables that are probably misspelt, a sentence each. */
  slips: string[];
}

/** Where each flavour runs, with the PowerShell of this machine; unknown on one without it. */
export async function folderPlacements({ package: pkg, readScript }: ConnectorFolder): Promise<FlavourPlacement[]> {
  if (pkg.flavours.every(({ scripts }) => scripts.length === 0)) return [];
  const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
  try {
    const offer = await offered(hosts);
    const placed: FlavourPlacement[] = [];
    for (const { name, scripts } of pkg.flavours) {
      const read: PlacedScript[] = [];
      for (const path of new Set(scripts.map((script) => script.path)))
        read.push(
          offer ? await placedScript(hosts, path, readScript(path)) : { path, facts: null, unreadBecause: NO_HOST },
        );
      const placement = placementOf(read, offer ?? { commands: [], modules: [] });
      if (placement) placed.push({ flavour: name, ...placement, slips: read.flatMap(slipsOf) });
    }
    return placed;
  } finally {
    await hosts.close();
  }
}

const NO_HOST =
  'the PowerShell host has not been built. Install the .NET 10 SDK; the next "npx koppel inspect" builds it';

const slipsOf = ({ path, facts }: PlacedScript): string[] =>
  facts === null
    ? []
    : variableSlips(facts)
        .filter(({ meant }) => meant !== null)
        .map((slip) => `${path}:${slip.line} ${slipText(slip)}`);

async function offered(hosts: HostPool): Promise<EngineOffer | null> {
  return hosts.offer().catch((error: unknown) => {
    if (error instanceof HostUnavailable) return null;
    throw error;
  });
}

async function placedScript(hosts: HostPool, path: string, text: string): Promise<PlacedScript> {
  return hosts.parse(text).then(
    (syntax) => ({ path, facts: readFacts(text, syntax) }),
    (error: unknown) => ({ path, facts: null, unreadBecause: error instanceof Error ? error.message : String(error) }),
  );
}
