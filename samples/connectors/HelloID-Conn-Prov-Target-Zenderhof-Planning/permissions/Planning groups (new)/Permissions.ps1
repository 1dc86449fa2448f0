# HelloID-Conn-Prov-Target-Zenderhof-Planning-Permissions-List
# PowerShell V2

$headers = @{ 'X-Api-Key' = $actionContext.Configuration.apiKey }
$baseUrl = $actionContext.Configuration.BaseUrl.TrimEnd('/')

foreach ($group in (Invoke-RestMethod -Uri "$baseUrl/api/v2/groups" -Headers $headers).items) {
    $outputContext.Permissions.Add(@{ displayName = $group.name; identification = @{ Id = $group.id } })
}
