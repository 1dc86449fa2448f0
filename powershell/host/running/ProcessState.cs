using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// What belongs to the process and not to a runspace: a script can change it, the next script must not see that.
/// Taken once, before any script has run; put back after each.
/// </summary>
internal sealed class ProcessState
{
    private readonly Dictionary<string, string?> environment = ReadEnvironment();
    private readonly WorkFolder folder;
    private readonly SharedSettings settings = new();
    private readonly SharedStyle style = new();
    private readonly EngineMemory engine = new();
    private readonly LoadedAssemblies assemblies = new();
    private readonly ProcessPriorityClass priority = Priority();
    private readonly RunningThings running = new();

    public ProcessState(WorkFolder folder)
    {
        this.folder = folder;
        PutBack();
    }

    /// <summary>Sets the culture of new threads and the local time zone of the next script.</summary>
    /// <exception cref="CultureNotFoundException"/>
    /// <exception cref="TimeZoneNotFoundException"/>
    public static CultureInfo Use(string culture, string timeZone)
    {
        var chosen = CultureInfo.GetCultureInfo(culture, predefinedOnly: true);
        LocalTimeZone.Use(timeZone);
        CultureInfo.DefaultThreadCurrentCulture = chosen;
        CultureInfo.DefaultThreadCurrentUICulture = chosen;
        return chosen;
    }

    /// <summary>Null, or what is left that only the end of the process undoes: the end of a sentence that begins with the script.</summary>
    public string? PutBack()
    {
        PutBackEnvironment();
        settings.PutBack();
        style.PutBack();
        var left = engine.PutBack();
        return !folder.Empty() ? "it left files that are in use"
            : assemblies.HaveGrown ? "it loaded code"
            : OpenRunspaces.HaveOthers() ? "it left a runspace open"
            : Priority() != priority ? "it changed the priority of the process"
            : left ?? running.Left();
    }

    private static ProcessPriorityClass Priority()
    {
        using var process = Process.GetCurrentProcess();
        return process.PriorityClass;
    }

    private void PutBackEnvironment()
    {
        var now = ReadEnvironment();
        foreach (var name in now.Keys.Where(name => !environment.ContainsKey(name)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        foreach (var (name, value) in environment.Where(entry => !now.TryGetValue(entry.Key, out var current) || current != entry.Value))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static Dictionary<string, string?> ReadEnvironment() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);
}
