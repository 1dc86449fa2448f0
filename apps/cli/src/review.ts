import type { Command } from 'commander';
import type { ScriptSyntax } from '#connectors';
import { reviewPackage, reviewedScripts, reviewSummary, toSarif } from '#review';
import { HostPool, HostUnavailable } from '#runtime';
import { readConnectorFolder, type ConnectorFolder } from './connector-folder.js';
import { ReviewReport } from './review/review-report.js';
import type { Terminal } from './terminal.js';
import { WrongInput } from './wrong-input.js';

const VERSION = '0.1.0';

const EXAMPLES = `
Examples:
  koppel review ./HelloID-Conn-Prov-Target-Example
  koppel review ./my-connector --sarif > review.sarif
  koppel review ./my-connector --json

Exit code: 0 nothing blocks, 1 a blocker is open, 2 something given is wrong.`;

interface ReviewOptions {
  json?: boolean;
  sarif?: boolean;
}

/** `koppel review`: the rules of security check 2, on a laptop and in CI. */
export function addReviewCommand(program: Command, terminal: Terminal): void {
  program
    .command('review')
    .summary('judge whether a connector is safe')
    .description(
      'Reviews the scripts, settings form, mappings and files of a connector: secrets, personal data, injection, transport, dry run.',
    )
    .argument('<folder>', 'folder of the connector')
    .option('--json', 'print summary and findings as JSON')
    .option('--sarif', 'print the findings as SARIF 2.1.0, which GitHub shows')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: ReviewOptions) => {
      if (options.json && options.sarif) throw new WrongInput('Choose one of --json and --sarif.');
      terminal.exitCode = await review(folder, options, terminal);
    });
}

async function review(path: string, options: ReviewOptions, terminal: Terminal): Promise<number> {
  const folder = readConnectorFolder(path);
  if (!folder.package.importable)
    terminal.writeError(
      `This is no connector that can be imported: ${folder.package.notImportableBecause ?? 'it has no scripts'} Its files are reviewed all the same.\n`,
    );
  const { syntax, unreadBecause } = await syntaxTrees(folder);
  const findings = reviewPackage({ package: folder.package, files: folder.files, syntax });
  const summary = reviewSummary(findings);
  if (unreadBecause !== null && (options.json || options.sarif)) terminal.writeError(`${unreadBecause}\n`);
  if (options.json) terminal.write(`${JSON.stringify({ summary, onlyWords: unreadBecause, findings }, null, 2)}\n`);
  else if (options.sarif) terminal.write(`${JSON.stringify(toSarif(findings, { version: VERSION }), null, 2)}\n`);
  else terminal.write(new ReviewReport(folder, findings, unreadBecause, terminal.colours).text());
  return summary.badge === 'blocked' ? 1 : 0;
}

/** `unreadBecause`: why there are no trees, so that only words were judged; null when there are. */
async function syntaxTrees({ package: pkg, files, readScript }: ConnectorFolder) {
  const syntax = new Map<string, ScriptSyntax>();
  const hosts = new HostPool({ maximumHosts: 1 });
  try {
    for (const path of reviewedScripts({ package: pkg, files })) syntax.set(path, await hosts.parse(readScript(path)));
    return { syntax, unreadBecause: null };
  } catch (error) {
    if (!(error instanceof HostUnavailable)) throw error;
    return {
      syntax,
      unreadBecause: `Only the words of the scripts were judged, not their structure. ${error.message}`,
    };
  } finally {
    await hosts.close();
  }
}
