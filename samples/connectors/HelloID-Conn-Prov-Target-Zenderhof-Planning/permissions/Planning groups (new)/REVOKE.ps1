# HelloID-Conn-Prov-Target-Zenderhof-Planning-Revoke
# PowerShell V2

function Resolve-ZenderhofError {
    param ([object] $ErrorRecord)
    $message = $ErrorRecord.Exception.Message
    if ($ErrorRecord.Exception.GetType().FullName -eq 'Microsoft.PowerShell.Commands.HttpResponseException' -and $ErrorRecord.ErrorDetails.Message) {
        try { $message = ($ErrorRecord.ErrorDetails.Message | ConvertFrom-Json).error.description }
        catch { $message = $ErrorRecord.ErrorDetails.Message }
    }
    return $message
}

try {
    $headers = @{ 'X-Api-Key' = $actionContext.Configuration.apiKey }
    $baseUrl = $actionContext.Configuration.BaseUrl.TrimEnd('/')
    if ($actionContext.DryRun -ne $true) {
        Invoke-RestMethod -Uri "$baseUrl/api/v2/groups/$($actionContext.References.Permission.Id)/members/$($actionContext.References.Account)" -Method Delete -Headers $headers | Out-Null
    }
    $outputContext.Success = $true
}
catch {
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Message = "Revoke failed: $(Resolve-ZenderhofError $_)"
            IsError = $true
        })
}
