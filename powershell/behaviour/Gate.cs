using System.Text.Json;

namespace Koppel.PowerShell.Behaviour;

/// <summary>One case that may fail, with the reason why.</summary>
internal sealed record AllowedFailure(string File, string Name, string Reason);

/// <summary>
/// The commands that must do what PowerShell does: nearly all of their cases pass, each failing one is listed with a reason,
/// and the list holds no case that passes.
/// </summary>
internal sealed class Gate(IReadOnlyList<AllowedFailure> allowed)
{
    private const double Share = 0.98;

    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        "ConvertTo-Json", "Write-Output", "ConvertFrom-Json", "Write-Warning", "Invoke-RestMethod", "Write-Information", "Write-Verbose", "Add-Member",
        "Select-Object", "Compare-Object", "Write-Error", "Measure-Object", "Get-Date", "Group-Object", "Sort-Object", "New-Object",
        "ConvertTo-SecureString", "Start-Sleep", "Import-Csv", "Invoke-WebRequest",
    };

    // the cases of ConvertTo-SecureString are among those of all commands about secure strings
    private static readonly HashSet<string> Files = new(StringComparer.OrdinalIgnoreCase) { "SecureString" };

    public static Gate Read(string? path)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        return new Gate(path is not null && File.Exists(path) ? JsonSerializer.Deserialize<List<AllowedFailure>>(File.ReadAllText(path), options) ?? [] : []);
    }

    public static bool Covers(CaseFile file) => file.Area == "web" || Commands.Contains(file.Command) || Files.Contains(file.Command);

    /// <summary>What keeps the gate shut, as sentences; none when it is open.</summary>
    public IReadOnlyList<string> Objections(IReadOnlyList<CaseResult> results)
    {
        var objections = new List<string>();
        var passed = results.Count(result => result.Passed);
        if (passed < results.Count * Share)
        {
            objections.Add($"{passed} of {results.Count} cases pass; at least {Share:P0} must.");
        }
        foreach (var result in results)
        {
            var listed = allowed.Any(one => one.File == result.Case.File.Title && one.Name == result.Case.Name);
            if (!result.Passed && !listed)
            {
                objections.Add($"fails and is not on the list: {result.Title}");
            }
            if (result.Passed && listed)
            {
                objections.Add($"is on the list and passes: {result.Title}");
            }
        }
        return objections;
    }
}
