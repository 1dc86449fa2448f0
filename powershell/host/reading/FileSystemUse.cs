using System.Management.Automation.Language;
using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>
/// Says whether a script could need the FileSystem provider. Only a script of which all commands are known never to look at a path does
/// without: being wrong the one way costs six milliseconds, the other way a connector.
/// </summary>
internal static class FileSystemUse
{
    private static readonly HashSet<string> Pathless = new(StringComparer.OrdinalIgnoreCase)
    {
        "ForEach-Object", "Where-Object", "Out-Null", "Get-Command", "Set-StrictMode", "Invoke-Command",
        "Write-Output", "Write-Host", "Write-Error", "Write-Warning", "Write-Information", "Write-Verbose", "Write-Debug", "Write-Progress",
        "ConvertTo-Json", "ConvertFrom-Json", "Test-Json", "ConvertTo-Csv", "ConvertFrom-Csv", "ConvertTo-Xml", "ConvertTo-Html", "ConvertFrom-StringData",
        "Invoke-RestMethod", "Invoke-WebRequest",
        "Add-Member", "Select-Object", "Compare-Object", "Measure-Object", "Group-Object", "Sort-Object", "New-Object", "Get-Member", "Get-Unique",
        "Join-String", "Get-Random", "Get-SecureRandom", "New-Guid", "Get-Date", "New-TimeSpan", "Get-TimeZone", "Get-Culture", "Get-UICulture",
        "Get-Variable", "Set-Variable", "New-Variable", "Remove-Variable", "Clear-Variable", "Get-Alias", "Set-Alias", "New-Alias", "Get-Host",
        "ConvertTo-SecureString", "ConvertFrom-SecureString", "Start-Sleep", "Out-String", "Format-List", "Format-Table", "Measure-Command", "Get-Error",
    };

    /// <summary>Parameters, given by name or splatted, that make a pathless command read or write a file.</summary>
    private static readonly string[] FileParameters = ["OutFile", "InFile", "FilePath"];

    /// <summary>Types that run text which nobody has read.</summary>
    private static readonly string[] Evaluating = ["scriptblock", "powershell", "System.Management.Automation.ScriptBlock", "System.Management.Automation.PowerShell"];

    public static bool IsIn(Ast tree, NameVisitor names, CommandNames commands) =>
        names.NamesFiles
        || names.CallsUnknown
        || names.VariablesRead.Contains("executioncontext")
        || Evaluating.Any(names.Types.Contains)
        || names.Commands.Any(name => !Pathless.Contains(commands.Resolve(name)) && !names.Functions.Contains(name))
        || tree.Find(NamesFileParameter, searchNestedScriptBlocks: true) is not null;

    private static bool NamesFileParameter(Ast part) => part switch
    {
        CommandParameterAst parameter => FileParameters.Any(name =>
            parameter.ParameterName.Length >= 2 && name.StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase)),
        StringConstantExpressionAst text => FileParameters.Contains(text.Value, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };
}
