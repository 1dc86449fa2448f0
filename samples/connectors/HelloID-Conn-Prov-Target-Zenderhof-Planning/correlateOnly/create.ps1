# HelloID-Conn-Prov-Target-Zenderhof-Planning-Create-CorrelateOnly
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
    $number = [System.Uri]::EscapeDataString("$($actionContext.CorrelationConfiguration.PersonFieldValue)")
    $found = @((Invoke-RestMethod -Uri "$baseUrl/api/v2/employees?number=$number" -Headers $headers).items)
    if ($found.Count -ne 1) { throw "[$($found.Count)] employees have number [$number]" }
    $outputContext.AccountReference = $found[0].id
    $outputContext.AccountCorrelated = $true
    $outputContext.Success = $true
}
catch {
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Message = "Correlate failed: $(Resolve-ZenderhofError $_)"
            IsError = $true
        })
}
