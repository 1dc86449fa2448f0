using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands;

namespace Koppel.PowerShell.Behaviour;

/// <summary>What the recorded cases ran in: culture, time zone, plain texts, no proxy, and a session state with the commands.</summary>
internal static class Surroundings
{
    public static InitialSessionState Prepare()
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        Environment.SetEnvironmentVariable("TZ", "Europe/Amsterdam");
        TimeZoneInfo.ClearCachedData();
        foreach (var name in new[] { "http_proxy", "https_proxy", "all_proxy", "no_proxy" })
        {
            Environment.SetEnvironmentVariable(name, null);
            Environment.SetEnvironmentVariable(name.ToUpperInvariant(), null);
        }
        var state = OriginalSession.Create();
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        return state;
    }
}
