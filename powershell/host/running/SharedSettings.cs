using System.Net;
using System.Runtime;
using System.Text;
using System.Text.RegularExpressions;
using Koppel.PowerShell.Web;
using Newtonsoft.Json;

namespace Koppel.PowerShell.Host.Running;

/// <summary>Settings of .NET that hold for the whole process: remembered as pairs of what they were and how to set them.</summary>
internal sealed class SharedSettings
{
    private readonly List<Action> back = [];

    public SharedSettings()
    {
#pragma warning disable SYSLIB0014 // Scripts set these although the web commands do not look at them.
        Keep(ServicePointManager.SecurityProtocol, value => ServicePointManager.SecurityProtocol = value);
        Keep(ServicePointManager.DefaultConnectionLimit, value => ServicePointManager.DefaultConnectionLimit = value);
        Keep(ServicePointManager.MaxServicePoints, value => ServicePointManager.MaxServicePoints = value);
        Keep(ServicePointManager.MaxServicePointIdleTime, value => ServicePointManager.MaxServicePointIdleTime = value);
        Keep(ServicePointManager.Expect100Continue, value => ServicePointManager.Expect100Continue = value);
        Keep(ServicePointManager.UseNagleAlgorithm, value => ServicePointManager.UseNagleAlgorithm = value);
        Keep(ServicePointManager.CheckCertificateRevocationList, value => ServicePointManager.CheckCertificateRevocationList = value);
        Keep(ServicePointManager.DnsRefreshTimeout, value => ServicePointManager.DnsRefreshTimeout = value);
        Keep(ServicePointManager.EnableDnsRoundRobin, value => ServicePointManager.EnableDnsRoundRobin = value);
        Keep(ServicePointManager.ReusePort, value => ServicePointManager.ReusePort = value);
        back.Add(() => ServicePointManager.SetTcpKeepAlive(enabled: false, keepAliveTime: 1, keepAliveInterval: 1));
        back.Add(() => ServicePointManager.ServerCertificateValidationCallback = null);
        KeepProxy(WebRequest.DefaultWebProxy, value => WebRequest.DefaultWebProxy = value);
        Keep(WebRequest.DefaultCachePolicy, value => WebRequest.DefaultCachePolicy = value);
        Keep(HttpWebRequest.DefaultMaximumResponseHeadersLength, value => HttpWebRequest.DefaultMaximumResponseHeadersLength = value);
        Keep(HttpWebRequest.DefaultMaximumErrorResponseLength, value => HttpWebRequest.DefaultMaximumErrorResponseLength = value);
#pragma warning restore SYSLIB0014
        // Read here, before any script has run: the shared connections go by it for as long as the process lives.
        KeepProxy(WebConnections.SystemProxy, value => HttpClient.DefaultProxy = value!);
        Keep(Console.Out, Console.SetOut);
        Keep(Console.Error, Console.SetError);
        Keep(Console.In, Console.SetIn);
        Keep(Regex.CacheSize, value => Regex.CacheSize = value);
        Keep(Environment.ExitCode, value => Environment.ExitCode = value);
        Keep(GCSettings.LatencyMode, value => GCSettings.LatencyMode = value);
        // It makes ConvertFrom-Json read otherwise.
        back.Add(() => JsonConvert.DefaultSettings = null);
        back.Add(PutBackCredentials);
        KeepThreads();
        KeepEncodings();
    }

    public void PutBack() => back.ForEach(action => action());

    /// <summary>Scripts give the machine's proxy credentials; the object outlives them.</summary>
    private void KeepProxy(IWebProxy? proxy, Action<IWebProxy?> set)
    {
        Keep(proxy, set);
        if (proxy is not null)
        {
            Keep(proxy.Credentials, value => proxy.Credentials = value);
        }
    }

    private void Keep<T>(T value, Action<T> set) => back.Add(() => set(value));

    private void KeepThreads()
    {
        ThreadPool.GetMinThreads(out var fewest, out var fewestWaiting);
        ThreadPool.GetMaxThreads(out var most, out var mostWaiting);
        back.Add(() =>
        {
            ThreadPool.SetMaxThreads(most, mostWaiting);
            ThreadPool.SetMinThreads(fewest, fewestWaiting);
        });
    }

    /// <summary>Setting an encoding closes the writers: only where it has changed.</summary>
    private void KeepEncodings()
    {
        var (input, output) = (Console.InputEncoding, Console.OutputEncoding);
        back.Insert(0, () =>
        {
            if (!Same(Console.InputEncoding, input))
            {
                Console.InputEncoding = input;
            }
            if (!Same(Console.OutputEncoding, output))
            {
                Console.OutputEncoding = output;
            }
        });
    }

    private static bool Same(Encoding one, Encoding other) => one.CodePage == other.CodePage && one.EncoderFallback.Equals(other.EncoderFallback);

    /// <summary>One object for the whole process, and a script can write into it.</summary>
    private static void PutBackCredentials()
    {
        var shared = CredentialCache.DefaultNetworkCredentials;
        (shared.UserName, shared.Password, shared.Domain) = (string.Empty, string.Empty, string.Empty);
    }
}
