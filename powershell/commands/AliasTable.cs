namespace Koppel.PowerShell.Commands;

/// <summary>The aliases of a PowerShell session on Windows that one on Linux leaves to the machine's programs. Authors write on Windows.</summary>
internal static class AliasTable
{
    private const string Text = """
        ac Add-Content|cat Get-Content|clear Clear-Host|compare Compare-Object|cp Copy-Item|cpp Copy-ItemProperty|diff Compare-Object
        gin Get-ComputerInfo|gsv Get-Service|kill Stop-Process|ls Get-ChildItem|man help|mount New-PSDrive|mv Move-Item|ps Get-Process
        rm Remove-Item|rmdir Remove-Item|sasv Start-Service|sc Set-Content|shcm Show-Command|sleep Start-Sleep|sort Sort-Object|spsv Stop-Service
        start Start-Process|stz Set-TimeZone|tee Tee-Object|write Write-Output
        """;

    public static IEnumerable<(string Name, string Command)> Windows { get; } =
        [.. Text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' '))
            .Select(words => (words[0], words[1]))];
}
