using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>Says whether a script does what only the end of the process undoes.</summary>
internal static class ProcessUse
{
    private static readonly string[] Commands =
    [
        "Add-Type", "Import-Module", "Start-Job", "Start-ThreadJob", "Register-ObjectEvent", "Register-EngineEvent", "Update-TypeData", "Update-FormatData",
    ];

    private static readonly string[] Types =
    [
        "AppDomain", "AppContext", "powershell", "runspacefactory", "Reflection.", "Threading.ThreadPool", "Threading.Timer", "Threading.Tasks.",
        "Timers.Timer", "Management.Automation.PowerShell", "Management.Automation.Runspaces.", "Runtime.Loader.",
    ];

    public static bool IsIn(NameVisitor names, CommandNames commands) =>
        names.DefinesTypes || names.Commands.Any(name => Commands.Contains(commands.Resolve(name), StringComparer.OrdinalIgnoreCase)) || names.Types.Any(Names);

    private static bool Names(string type)
    {
        var bare = type.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ? type["System.".Length..] : type;
        return Types.Any(known => known.EndsWith('.')
            ? bare.StartsWith(known, StringComparison.OrdinalIgnoreCase)
            : bare.Equals(known, StringComparison.OrdinalIgnoreCase));
    }
}
