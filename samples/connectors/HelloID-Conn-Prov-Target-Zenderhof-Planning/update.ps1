# HelloID-Conn-Prov-Target-Zenderhof-Planning-Update
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
    $id = $actionContext.References.Account
    if ($actionContext.DryRun -ne $true) {
        Invoke-RestMethod -Uri "$baseUrl/api/v2/employees/$id" -Method Patch -Headers $headers -Body ($actionContext.Data | ConvertTo-Json -Depth 5) -ContentType 'application/json; charset=utf-8' | Out-Null
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{ Message = "Employee [$id] was changed"; IsError = $false })
    $outputContext.Success = $true
}
catch {
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Message = "Update failed: $(Resolve-ZenderhofError $_)"
            IsError = $true
        })
}
