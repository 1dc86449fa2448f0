import type { ConnectorPlan } from '../plan.js';

/** Opening comment in the form that connector repositories use. */
export function banner(plan: ConnectorPlan, action: string, generation: string): string {
  const line = '#'.repeat(49);
  return `${line}\n# ${plan.name.replace(/^-/, '')}-${action}\n# ${generation}\n${line}\n`;
}

const SIGN_IN_BODIES: Record<ConnectorPlan['signIn'], (settings: string) => string> = {
  token: (settings) =>
    `    $headers = @{ Accept = 'application/json'; Authorization = "Bearer $(${settings}.ApiToken)" }`,
  oauth: (settings) => `    $splatToken = @{
        Uri         = ${settings}.TokenUrl
        Method      = 'POST'
        ContentType = 'application/x-www-form-urlencoded'
        Body        = @{
            grant_type    = 'client_credentials'
            client_id     = ${settings}.ClientId
            client_secret = ${settings}.ClientSecret
        }
    }
    $token = Invoke-RestMethod @splatToken
    $headers = @{ Accept = 'application/json'; Authorization = "Bearer $($token.access_token)" }`,
  basic: (settings) => `    $pair = "$(${settings}.UserName):$(${settings}.Password)"
    $encoded = [System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($pair))
    $headers = @{ Accept = 'application/json'; Authorization = "Basic $encoded" }`,
};

/** `period.from` → header `X-Period-From`, when it has a value. */
function optionHeader(key: string, settings: string): string {
  const words = key.split(/[.]|(?=[A-Z])/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `    if (-not [string]::IsNullOrEmpty(${settings}.${key})) {
        $headers['X-${words.join('-')}'] = "$(${settings}.${key})"
    }
`;
}

/** The two functions that each script of a connector carries. `settings` is the variable that holds the form's values. */
export function functions(plan: ConnectorPlan, settings: string): string {
  return `if (${settings}.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

#region functions
function Get-RequestHeaders {
${SIGN_IN_BODIES[plan.signIn](settings)}
${plan.options.map((key) => optionHeader(key, settings)).join('')}    Write-Output $headers
}

function Resolve-RequestError {
    param (
        [Parameter(Mandatory)]
        [object] $ErrorRecord
    )
    $message = $ErrorRecord.Exception.Message
    if (-not [string]::IsNullOrEmpty($ErrorRecord.ErrorDetails.Message)) {
        $message = $ErrorRecord.ErrorDetails.Message
    }
    Write-Output $message
}
#endregion functions
`;
}

export function indent(text: string, by = 4): string {
  return text
    .split('\n')
    .map((line) => (line ? ' '.repeat(by) + line : line))
    .join('\n');
}
