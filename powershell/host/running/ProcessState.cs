using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Net;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// What belongs to the process and not to a runspace: a script can change it, the next script must not see that.
/// Taken once, before any script has run; put back after each.
/// </summary>
internal sealed class ProcessState
{
    private readonly Dictionary<string, string?> environment = ReadEnvironment();
    private readonly string folder;
#pragma warning disable SYSLIB0014 // Scripts set it although the web commands do not look at it.
    private readonly SecurityProtocolType protocols = ServicePointManager.SecurityProtocol;
    private readonly int connectionLimit = ServicePointManager.DefaultConnectionLimit;
    private readonly bool expectContinue = ServicePointManager.Expect100Continue;
#pragma warning restore SYSLIB0014
    private readonly IWebProxy? proxy = HttpClient.DefaultProxy;
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter errors = Console.Error;
    private readonly TextReader input = Console.In;
    private readonly LoadedAssemblies assemblies = new();

    public ProcessState(string folder)
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

    /// <summary>False when something is left that only the end of the process undoes.</summary>
    public bool PutBack()
    {
        PutBackEnvironment();
#pragma warning disable SYSLIB0014
        ServicePointManager.SecurityProtocol = protocols;
        ServicePointManager.DefaultConnectionLimit = connectionLimit;
        ServicePointManager.Expect100Continue = expectContinue;
        ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
        HttpClient.DefaultProxy = proxy ?? new WebProxy();
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        Console.SetOut(output);
        Console.SetError(errors);
        Console.SetIn(input);
        return WorkFolder.Empty(folder) && !assemblies.HaveGrown;
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
