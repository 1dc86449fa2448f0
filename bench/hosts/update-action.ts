import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ScriptExecution } from '#runtime';

/** What connectors do: look up, compare, write what has changed, say so. Two calls. */
export const updateScript = `
$headers = @{ Authorization = "Bearer $($actionContext.Configuration.token)" }
$address = "$($actionContext.Configuration.url)/users/$($actionContext.References.Account)"
$current = Invoke-RestMethod -Uri $address -Method Get -Headers $headers
$outputContext.PreviousData = $current
$compare = @{ ReferenceObject = @($current.PSObject.Properties); DifferenceObject = @($actionContext.Data.PSObject.Properties) }
$changed = Compare-Object @compare -PassThru | Where-Object { $_.SideIndicator -eq '=>' }
if ($changed) {
  $body = @{}
  foreach ($property in $changed) { $body[$property.Name] = $property.Value }
  $null = Invoke-RestMethod -Uri $address -Method Put -Headers $headers -Body ($body | ConvertTo-Json) -ContentType 'application/json'
}
$outputContext.Data = $actionContext.Data
$outputContext.AuditLogs.Add([PSCustomObject]@{ Action = 'UpdateAccount'; Message = "Updated $($changed.Name -join ', ')"; IsError = $false })
$outputContext.Success = $true
`;

export const variablesOf = (url: string, number: number) => ({
  actionContext: {
    Configuration: { url, token: 'bench' },
    References: { Account: `u${number}` },
    Data: { userName: 'jansen', displayName: `Anna Jansen ${number}` },
  },
  outputContext: { Success: false, AuditLogs: [], Data: null, PreviousData: null },
});

export const updateOf = (url: string, number: number, system = 'bench'): ScriptExecution => ({
  system,
  script: { name: 'update.ps1', text: updateScript },
  variables: variablesOf(url, number),
  lists: ['outputContext.AuditLogs'],
  collect: ['outputContext'],
  timeLimitSeconds: 120,
  network: { allowedHosts: ['127.0.0.1', 'localhost'], onlyReads: [], dryRun: false },
  secrets: ['bench'],
});

/** An application on this machine that answers every call after so many milliseconds. */
export async function startTarget(milliseconds: number) {
  const server = createServer((request, response) => {
    request.resume().on('end', () =>
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"userName":"jansen","displayName":"A. Jansen"}');
      }, milliseconds),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
