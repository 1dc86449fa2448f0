import { CREDENTIAL_SETTINGS } from '../technical-design.rules.js';
import { member, quoted } from './powershell-text.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';

/** How scripts read a setting: V2 scripts get an object, V1 scripts have made one of their text. */
export type SettingsVariable = '$actionContext.Configuration' | '$config';

/** The functions that every script of the repository carries: errors in words, the way in, one call, all pages. */
export const webFunctions = (model: SkeletonModel, settings: SettingsVariable): string =>
  [errorFunction(model), headerFunction(model, settings), requestFunction(model, settings), itemsFunction(model)].join(
    '\n\n',
  );

const errorFunction = ({ noun, application, technical }: SkeletonModel): string => `function Resolve-${noun}Error {
    # The words of the application's own answer where it has some, else those of the call.
    param (
        [Parameter(Mandatory)]
        [object] $ErrorRecord
    )
    $message = $ErrorRecord.Exception.Message
    $status = "$($ErrorRecord.Exception.Response.StatusCode.value__)"
    if ($status -eq '401') {
        $message = ${quoted(`${application} refuses the credential, or it gives no access here (401).`)}
    }
    elseif (-not [string]::IsNullOrWhiteSpace($ErrorRecord.ErrorDetails.Message)) {
        try {
            $answer = $ErrorRecord.ErrorDetails.Message | ConvertFrom-Json -ErrorAction Stop
            $words = "$(${member('$answer', technical.errorPath)})"
            if (-not [string]::IsNullOrWhiteSpace($words)) {
                $message = $words
            }
        }
        catch {
            # The answer is no JSON: the words of the call have to do.
            Write-Verbose 'The answer to the failed call is no JSON.'
        }
    }
    Write-Output $message
}`;

function headerFunction({ noun, technical }: SkeletonModel, settings: SettingsVariable): string {
  const { kind, header, tokenPath } = technical.authentication;
  const checks = CREDENTIAL_SETTINGS[kind].map(
    ({ key, label }) => `    if ([string]::IsNullOrWhiteSpace(${settings}.${key})) {
        throw ${quoted(`The setting "${label}" is empty.`)}
    }`,
  );
  const ways: Record<typeof kind, string> = {
    bearer: `    Write-Output @{ Authorization = "Bearer $(${settings}.Token)" }`,
    apiKey: `    Write-Output @{ ${quoted(header)} = "$(${settings}.ApiKey)" }`,
    basic: `    $pair = [System.Text.Encoding]::UTF8.GetBytes("$(${settings}.UserName):$(${settings}.Password)")
    Write-Output @{ Authorization = "Basic $([System.Convert]::ToBase64String($pair))" }`,
    clientCredentials: `    $splatToken = @{
        Uri         = "$(${settings}.BaseUrl)".TrimEnd('/') + ${quoted(tokenPath)}
        Method      = 'POST'
        Body        = @{
            grant_type    = 'client_credentials'
            client_id     = ${settings}.ClientId
            client_secret = ${settings}.ClientSecret
        }
        ContentType = 'application/x-www-form-urlencoded'
        TimeoutSec  = 60
    }
    $answer = Invoke-RestMethod @splatToken -Verbose:$false
    Write-Output @{ Authorization = "Bearer $($answer.access_token)" }`,
  };
  return `function Get-${noun}Headers {\n${checks.join('\n')}\n${ways[kind]}\n}`;
}

const requestFunction = (
  { noun }: SkeletonModel,
  settings: SettingsVariable,
): string => `function Invoke-${noun}Request {
    # One call. An answer that says "too many" is waited for, a few times.
    param (
        [Parameter(Mandatory)]
        [string] $Method,
        [Parameter(Mandatory)]
        [string] $Path,
        [object] $Body
    )
    $splatCall = @{
        Uri        = "$(${settings}.BaseUrl)".TrimEnd('/') + $Path
        Method     = $Method
        Headers    = $headers
        TimeoutSec = 60
    }
    if ($null -ne $Body) {
        $splatCall.Body = [System.Text.Encoding]::UTF8.GetBytes(($Body | ConvertTo-Json -Depth 10))
        $splatCall.ContentType = 'application/json;charset=utf-8'
    }
    $tries = 0
    while ($true) {
        try {
            return Invoke-RestMethod @splatCall -Verbose:$false
        }
        catch {
            $tries++
            if ("$($PSItem.Exception.Response.StatusCode.value__)" -ne '429' -or $tries -ge 4) {
                throw
            }
            Write-Warning "Too many calls at once: waiting before try [$($tries + 1)]."
            Start-Sleep -Seconds (5 * $tries)
        }
    }
}`;

function itemsFunction({ noun, technical }: SkeletonModel): string {
  const { paging } = technical;
  const items = `@(${member('$answer', paging.itemsPath)} | Where-Object { $null -ne $_ })`;
  const head = `function Get-${noun}Items {
    # Every item of a list, page by page.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )`;
  if (paging.kind === 'none') {
    return `${head}
    $answer = Invoke-${noun}Request -Method 'GET' -Path $Path
    Write-Output ${items}
}`;
  }
  const size = paging.sizeParameter ? `&${paging.sizeParameter}=${paging.size}` : '';
  const [start, next, goesOn] = {
    page: ['1', '$position++', `$items.Count -eq ${paging.size}`],
    offset: ['0', `$position += $items.Count`, `$items.Count -eq ${paging.size}`],
    cursor: ["''", `$position = "$(${member('$answer', paging.nextPath)})"`, '-not [string]::IsNullOrEmpty($position)'],
  }[paging.kind] as [string, string, string];
  return `${head}
    $separator = if ($Path.Contains('?')) { '&' } else { '?' }
    $position = ${start}
    do {
        $encoded = [System.Uri]::EscapeDataString("$position")
        $answer = Invoke-${noun}Request -Method 'GET' -Path "$Path$($separator)${paging.parameter}=$encoded${size}"
        $items = ${items}
        Write-Output $items
        ${next}
    } while (${goesOn})
}`;
}
