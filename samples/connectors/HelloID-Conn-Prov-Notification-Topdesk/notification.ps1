#################################################
# HelloID-Conn-Prov-Notification-Topdesk
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

#region functions
function Resolve-TopdeskError {
    # TOPdesk answers with a list of { message }.
    param ([object] $ErrorRecord)
    $message = $ErrorRecord.Exception.Message
    if (-not [string]::IsNullOrWhiteSpace("$($ErrorRecord.ErrorDetails.Message)")) {
        try { $message = (@($ErrorRecord.ErrorDetails.Message | ConvertFrom-Json -ErrorAction Stop).message | Where-Object { $_ }) -join ' ' }
        catch { $message = "$message $($ErrorRecord.ErrorDetails.Message)" }
    }
    return $message
}
#endregion

$skipped = $false
try {
    $configuration = $actionContext.Configuration
    $template = $actionContext.TemplateConfiguration

    $request = "$($template.request)"
    switch ($template.scriptFlow) {
        'Incident' {
            break
        }
        'Changes' {
            # Nothing to tell is no reason to bother the service desk
            $differences = @($actionContext.Differences | Where-Object { $_.property })
            if ($differences.Count -eq 0) {
                $skipped = $true
                throw 'Action skip'
            }
            $request = (@($request) + @($differences | ForEach-Object { "$($_.property): $($_.oldValue) -> $($_.newValue)" })) -join "`n"
            break
        }
        default {
            throw "This connector has no flow [$($template.scriptFlow)]. Choose one of its own templates."
        }
    }

    # A subject in TOPdesk has at most 80 characters
    $subject = "$($template.briefDescription)"
    $incident = @{
        briefDescription = $subject.Substring(0, [System.Math]::Min(80, $subject.Length))
        request          = $request
        caller           = @{
            dynamicName = "$($template.callerName)"
            email       = "$($template.callerEmail)"
            branch      = @{ name = "$($template.branch)" }
        }
    }
    $login = "$($configuration.login):$($configuration.applicationPassword)"
    $splatIncident = @{
        Uri         = "$("$($configuration.baseUrl)".TrimEnd('/'))/tas/api/incidents"
        Method      = 'POST'
        Headers     = @{ Authorization = "Basic $([System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($login)))" }
        Body        = [System.Text.Encoding]::UTF8.GetBytes(($incident | ConvertTo-Json -Depth 10))
        ContentType = 'application/json;charset=utf-8'
        TimeoutSec  = 20
    }
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] TOPdesk would get incident [$subject]."
    }
    else {
        $answer = Invoke-RestMethod @splatIncident
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Message = "Sent incident [$($answer.number)]: $subject"
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    if ($skipped) {
        throw
    }
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Message = "Could not send the incident. $(Resolve-TopdeskError $PSItem)"
            IsError = $true
        })
}
