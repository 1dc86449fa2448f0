namespace Koppel.PowerShell.Commands;

/// <summary>The aliases of a PowerShell session on Windows, of commands that are not in the engine itself and of those that are.</summary>
internal static class AliasTable
{
    private const string Text = """
        ? Where-Object|% ForEach-Object|ac Add-Content|cat Get-Content|cd Set-Location|chdir Set-Location|clc Clear-Content|clear Clear-Host
        cli Clear-Item|clp Clear-ItemProperty|cls Clear-Host|clv Clear-Variable|compare Compare-Object|copy Copy-Item|cp Copy-Item|cpi Copy-Item
        cpp Copy-ItemProperty|cvpa Convert-Path|del Remove-Item|diff Compare-Object|dir Get-ChildItem|echo Write-Output|epal Export-Alias
        epcsv Export-Csv|erase Remove-Item|fc Format-Custom|fhx Format-Hex|fl Format-List|foreach ForEach-Object|ft Format-Table|fw Format-Wide
        gal Get-Alias|gc Get-Content|gci Get-ChildItem|gcm Get-Command|gdr Get-PSDrive|gerr Get-Error|ghy Get-History|gi Get-Item|gin Get-ComputerInfo
        gjb Get-Job|gl Get-Location|gm Get-Member|gmo Get-Module|gp Get-ItemProperty|gps Get-Process|gpv Get-ItemPropertyValue|group Group-Object
        gsv Get-Service|gtz Get-TimeZone|gu Get-Unique|gv Get-Variable|h Get-History|history Get-History|iex Invoke-Expression|ii Invoke-Item
        ipal Import-Alias|ipcsv Import-Csv|ipmo Import-Module|irm Invoke-RestMethod|iwr Invoke-WebRequest|kill Stop-Process|ls Get-ChildItem
        man help|md mkdir|measure Measure-Object|mi Move-Item|mount New-PSDrive|move Move-Item|mp Move-ItemProperty|mv Move-Item|nal New-Alias
        ndr New-PSDrive|ni New-Item|nmo New-Module|nv New-Variable|oh Out-Host|popd Pop-Location|ps Get-Process|pushd Push-Location|pwd Get-Location
        rd Remove-Item|rdr Remove-PSDrive|ren Rename-Item|ri Remove-Item|rm Remove-Item|rmdir Remove-Item|rmo Remove-Module|rni Rename-Item
        rnp Rename-ItemProperty|rp Remove-ItemProperty|rv Remove-Variable|rvpa Resolve-Path|sajb Start-Job|sal Set-Alias|saps Start-Process
        sasv Start-Service|sbp Set-PSBreakpoint|sc Set-Content|select Select-Object|set Set-Variable|shcm Show-Command|si Set-Item|sl Set-Location
        sleep Start-Sleep|sls Select-String|sort Sort-Object|sp Set-ItemProperty|spjb Stop-Job|spps Stop-Process|spsv Stop-Service|start Start-Process
        stz Set-TimeZone|sv Set-Variable|tee Tee-Object|type Get-Content|where Where-Object|wjb Wait-Job|write Write-Output
        """;

    public static IEnumerable<(string Name, string Command)> Windows { get; } =
        [.. Text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' '))
            .Select(words => (words[0], words[1]))];
}
