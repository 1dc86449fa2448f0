using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>Says whether a script does what only the end of the process undoes.</summary>
internal static class ProcessUse
{
    private static readonly string[] Commands =
    [
        "Add-Type", "Import-Module", "Start-Job", "Start-ThreadJob", "Register-ObjectEvent", "Register-EngineEvent", "Update-TypeData", "Update-FormatData",
        "Set-TraceSource", "Trace-Command", "Enable-ExperimentalFeature", "Disable-ExperimentalFeature",
    ];

    private static readonly string[] Types =
    [
        "AppDomain", "AppContext", "powershell", "runspacefactory", "Reflection.", "Threading.ThreadPool", "Threading.Timer", "Threading.Tasks.",
        "Timers.Timer", "Management.Automation.PowerShell", "Management.Automation.Runspaces.", "Runtime.Loader.",
        "Management.Automation.Internal.", "ComponentModel.TypeDescriptor", "Diagnostics.Trace", "Diagnostics.Debug", "Net.ServicePoint",
        "IO.FileSystemWatcher", "Net.NetworkInformation.NetworkChange", "Security.Cryptography.CryptoConfig", "Security.Claims.ClaimsPrincipal",
        "Data.Common.DbProviderFactories", "Transactions.TransactionManager", "psmoduleinfo", "Management.Automation.PSModuleInfo", "Json.Schema.",
    ];

    /// <summary>Types that many name, and few make objects of.</summary>
    private static readonly string[] Created = ["Threading.Thread"];

    /// <summary>Null, or what it does: the end of a sentence that begins with the script.</summary>
    public static string? In(NameVisitor names, CommandNames commands)
    {
        if (names.Commands.FirstOrDefault(name => Commands.Contains(commands.Resolve(name), StringComparer.OrdinalIgnoreCase)) is { } command)
        {
            return $"it runs {command}";
        }
        if ((names.Types.FirstOrDefault(name => IsOf(Types, name)) ?? names.Created.FirstOrDefault(name => IsOf(Created, name))) is { } type)
        {
            return $"it uses [{type}]";
        }
        return names.DefinesTypes ? "it defines a class or an enum, or imports a module"
            : names.StartsJobs ? "it starts a job"
            : names.Reflects ? "it looks behind the public members of a type"
            : null;
    }

    private static bool IsOf(string[] known, string type)
    {
        var bare = type.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ? type["System.".Length..] : type;
        return known.Any(name => name.EndsWith('.')
            ? bare.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            : bare.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
