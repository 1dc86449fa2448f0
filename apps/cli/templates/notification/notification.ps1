#################################################
# {{repository}}-Notification
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

#region functions
function Resolve-ApiError {
    # The API answers with { message }, which is meant for people. Windows PowerShell hides that body in the response.
    param (
        [Parameter(Mandatory)]
        [object] $ErrorRecord
    )
    $message = $ErrorRecord.Exception.Message
    $body = $null
    if ($ErrorRecord.Exception.GetType().FullName -eq 'Microsoft.PowerShell.Commands.HttpResponseException') {
        $body = $ErrorRecord.ErrorDetails.Message
    }
    elseif ($ErrorRecord.Exception.GetType().FullName -eq 'System.Net.WebException' -and $null -ne $ErrorRecord.Exception.Response) {
        $reader = [System.IO.StreamReader]::new($ErrorRecord.Exception.Response.GetResponseStream())
        $body = $reader.ReadToEnd()
    }
    if (-not [string]::IsNullOrWhiteSpace($body)) {
        try {
            $answer = $body | ConvertFrom-Json -ErrorAction Stop
            if (-not [string]::IsNullOrWhiteSpace($answer.message)) {
                $message = $answer.message
            }
        }
        catch {
            $message = "$message $body"
        }
    }
    Write-Output $message
}
#endregion

$skipped = $false
try {
    $configuration = $actionContext.Configuration
    $template = $actionContext.TemplateConfiguration
    if ([string]::IsNullOrWhiteSpace($template.to)) {
        # Nobody to tell is no failure
        $skipped = $true
        throw 'Action skip'
    }
    $message = @{
        to      = "$($template.to)"
        subject = "$($template.subject)"
        text    = "$($template.text)"
    }
    $splatMessage = @{
        Uri         = "$("$($configuration.baseUrl)".TrimEnd('/'))/messages"
        Method      = 'POST'
        Headers     = @{ Authorization = "Bearer $($configuration.token)" }
        Body        = [System.Text.Encoding]::UTF8.GetBytes(($message | ConvertTo-Json -Depth 10))
        ContentType = 'application/json;charset=utf-8'
        TimeoutSec  = 20
    }
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] {{application}} would get message [$($message.subject)]."
    }
    else {
        $answer = Invoke-RestMethod @splatMessage
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Message = "Sent message [$($answer.id)]: $($message.subject)"
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
            Message = "Could not send the message. $(Resolve-ApiError -ErrorRecord $PSItem)"
            IsError = $true
        })
}
