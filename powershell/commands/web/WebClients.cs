using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>The clients that the original web commands send with.</summary>
internal static class WebClients
{
    /// <summary>
    /// A client for the requests of one command. The command follows redirects itself when asked to keep what .NET would drop on them;
    /// else the client follows them.
    /// </summary>
    public static HttpClient For(WebRequestPSCmdlet command, bool commandFollows)
    {
        var session = command.WebSession;
        var gate = WebPolicy.Current() is { } policy ? new PolicyGate(policy) : null;
        var seconds = command.ConnectionTimeoutSeconds;
        return new HttpClient(new WebExchange(session, gate, followRedirects: !commandFollows && session.MaximumRedirection != 0))
        {
            Timeout = seconds > 0 ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
        };
    }
}
