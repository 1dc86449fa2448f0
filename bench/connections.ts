/**
 * Question: what do unmodified scripts gain when their calls share connections, against a new TLS connection for each call, as PowerShell 7 makes
 * them? A script with ten Invoke-RestMethod calls and no session, at a target on this machine and at one some milliseconds away. Outputs are
 * compared first. `npm run bench -- connections [actions]`.
 *
 * The target's certificate is one of our own. Hosts trust it as an installation trusts its company's: SSL_CERT_FILE names it, also in containers.
 * Calls are timed in the script: with what a call costs besides, on both sides.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HostPool, type ScriptExecution } from '#runtime';
import { bareLoop } from './hosts/bare-loop.ts';

const actions = Number(process.argv[2] ?? 40);
const calls = 10;
// Not among temporary files: those of the machine are not there in a container.
const folder = join(import.meta.dirname, `../.koppel/bench-${process.pid}`);
const certificateFile = join(folder, 'ca.pem');

const script = `
$names = foreach ($page in 1..${calls}) {
  (Invoke-RestMethod -Uri "$($actionContext.Configuration.url)/users?page=$page" -Headers @{ Accept = 'application/json' }).name
}
$outputContext.Data = $names -join ' '
`;

const makeCertificate = `
$key = [Security.Cryptography.ECDsa]::Create([Security.Cryptography.ECCurve+NamedCurves]::nistP256)
$request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=localhost', $key, 'SHA256')
$names = [Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder]::new()
$names.AddDnsName('localhost')
$request.CertificateExtensions.Add($names.Build())
$now = [DateTimeOffset]::UtcNow
$request.CreateSelfSigned($now.AddDays(-1), $now.AddDays(7)).ExportCertificatePem()
$key.ExportPkcs8PrivateKeyPem()
`;

const variables = (url: string) => ({
  actionContext: { Configuration: { url } },
  outputContext: { Success: false, AuditLogs: [], Data: null },
});

const execution = (text: string, url: string): ScriptExecution => ({
  system: 'bench',
  script: { name: 'import.ps1', text },
  variables: variables(url),
  lists: ['outputContext.AuditLogs'],
  collect: ['outputContext'],
  timeLimitSeconds: 120,
  network: { allowedHosts: ['localhost'], onlyReads: [], dryRun: false },
  secrets: [],
});

const newPool = () => new HostPool({ hostsPerSystem: 1, maximumHosts: 1, spares: 0 });

async function certificate() {
  const pool = newPool();
  const { output, thrown } = await pool.run(execution(makeCertificate, ''));
  await pool.close();
  if (thrown) throw new Error(thrown.message);
  return { cert: String(output[0]), key: String(output[1]) };
}

async function startTarget(options: { cert: string; key: string }) {
  let opened = 0;
  const server = createTlsServer(options, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ name: new URL(request.url ?? '/', 'https://localhost').searchParams.get('page') }));
  });
  server.on('secureConnection', () => (opened += 1));
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return { port: (server.address() as AddressInfo).port, opened: () => opened, server };
}

/** The way to a target that is some milliseconds away: what goes in arrives that much later, in both directions. */
async function startDistance(port: number, milliseconds: number) {
  const later = (from: Socket, to: Socket) => {
    from.on('data', (piece) => setTimeout(() => to.writable && to.write(piece), milliseconds));
    from.on('close', () => setTimeout(() => to.destroy(), milliseconds));
    from.on('error', () => to.destroy());
  };
  const server = createServer((near) => {
    const far = connect(port, 'localhost');
    later(near, far);
    later(far, near);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, server };
}

mkdirSync(folder, { recursive: true });
try {
  const made = await certificate();
  writeFileSync(certificateFile, made.cert);
  process.env.SSL_CERT_FILE = certificateFile;
  const target = await startTarget(made);
  for (const milliseconds of [0, 10]) {
    const { url, server } = await startDistance(target.port, milliseconds);
    const timed = async (run: () => Promise<{ seconds: number; outputs: unknown[] }>) => {
      const before = target.opened();
      const { seconds, outputs } = await run();
      return { seconds, outputs, opened: target.opened() - before };
    };
    const ours = await timed(async () => {
      const pool = newPool();
      await pool.run(execution(script, url));
      const started = performance.now();
      const outputs = [];
      for (let number = 0; number < actions; number++) {
        const { thrown, variables: left } = await pool.run(execution(script, url));
        if (thrown) throw new Error(thrown.message);
        outputs.push(left.outputContext);
      }
      const seconds = (performance.now() - started) / 1000;
      await pool.close();
      return { seconds, outputs };
    });
    const naive = await timed(() =>
      bareLoop(
        script,
        Array.from({ length: actions }, () => variables(url)),
      ),
    );
    server.close();
    if (!isDeepStrictEqual(ours.outputs, naive.outputs)) throw new Error('The two ways gave different outputs.');
    console.log(`\n${actions} actions of ${calls} calls over TLS, target ${milliseconds} ms away, outputs equal`);
    const row = (way: string, { seconds, opened }: { seconds: number; opened: number }) => ({
      way,
      'connections opened': opened,
      'calls a second': Math.round((actions * calls) / seconds),
      'times faster': Number((naive.seconds / seconds).toFixed(1)),
    });
    console.table([row('a new connection for each call', naive), row('shared connections (a warm host)', ours)]);
  }
  target.server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
