/** What PowerShell on Windows has aliases for, `alias Command`; connectors are written there. `curl` and `wget` are of Windows PowerShell. */
const TABLE = `
? Where-Object|% ForEach-Object|ac Add-Content|cat Get-Content|cd Set-Location|chdir Set-Location|clc Clear-Content|clear Clear-Host
cli Clear-Item|clp Clear-ItemProperty|cls Clear-Host|clv Clear-Variable|compare Compare-Object|copy Copy-Item|cp Copy-Item|cpi Copy-Item
cpp Copy-ItemProperty|curl Invoke-WebRequest|cvpa Convert-Path|del Remove-Item|diff Compare-Object|dir Get-ChildItem|echo Write-Output
epal Export-Alias|epcsv Export-Csv|erase Remove-Item|etsn Enter-PSSession|fc Format-Custom|fhx Format-Hex|fl Format-List
foreach ForEach-Object|ft Format-Table|fw Format-Wide|gal Get-Alias|gc Get-Content|gci Get-ChildItem|gcim Get-CimInstance|gcm Get-Command
gdr Get-PSDrive|gerr Get-Error|ghy Get-History|gi Get-Item|gin Get-ComputerInfo|gjb Get-Job|gl Get-Location|gm Get-Member|gmo Get-Module
gp Get-ItemProperty|gps Get-Process|gpv Get-ItemPropertyValue|group Group-Object|gsv Get-Service|gtz Get-TimeZone|gu Get-Unique|gv Get-Variable
gwmi Get-WmiObject|h Get-History|history Get-History|icim Invoke-CimMethod|icm Invoke-Command|iex Invoke-Expression|ii Invoke-Item
ipal Import-Alias|ipcsv Import-Csv|ipmo Import-Module|ipsn Import-PSSession|irm Invoke-RestMethod|iwmi Invoke-WmiMethod
iwr Invoke-WebRequest|kill Stop-Process|ls Get-ChildItem|man Get-Help|measure Measure-Object|mi Move-Item|mount New-PSDrive|move Move-Item
mp Move-ItemProperty|mv Move-Item|nal New-Alias|ndr New-PSDrive|ni New-Item|nmo New-Module|nsn New-PSSession|nv New-Variable|ogv Out-GridView
oh Out-Host|popd Pop-Location|ps Get-Process|pushd Push-Location|pwd Get-Location|rcjb Receive-Job|rd Remove-Item|rdr Remove-PSDrive
ren Rename-Item|ri Remove-Item|rjb Remove-Job|rm Remove-Item|rmdir Remove-Item|rmo Remove-Module|rni Rename-Item|rnp Rename-ItemProperty
rp Remove-ItemProperty|rsn Remove-PSSession|rv Remove-Variable|rvpa Resolve-Path|sajb Start-Job|sal Set-Alias|saps Start-Process
sasv Start-Service|sbp Set-PSBreakpoint|sc Set-Content|select Select-Object|set Set-Variable|shcm Show-Command|si Set-Item|sl Set-Location
sleep Start-Sleep|sls Select-String|sort Sort-Object|sp Set-ItemProperty|spjb Stop-Job|spps Stop-Process|spsv Stop-Service|start Start-Process
stz Set-TimeZone|sv Set-Variable|tee Tee-Object|type Get-Content|where Where-Object|wget Invoke-WebRequest|wjb Wait-Job|write Write-Output`;

const commands = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The command that an alias stands for, in its own casing; null for what is none. */
export const aliasedCommand = (name: string): string | null => commands.get(name.toLowerCase()) ?? null;
