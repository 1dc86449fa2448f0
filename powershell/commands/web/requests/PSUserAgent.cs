using System.Globalization;
using System.Management.Automation;
using System.Runtime.InteropServices;

namespace Microsoft.PowerShell.Commands;

/// <summary>The names under which requests can introduce themselves.</summary>
public static class PSUserAgent
{
    public static string InternetExplorer => $"Mozilla/5.0 (compatible; MSIE 9.0; {Place})";

    public static string FireFox => $"Mozilla/5.0 ({Place}) Gecko/20100401 Firefox/4.0";

    public static string Chrome => $"Mozilla/5.0 ({Place}) AppleWebKit/534.6 (KHTML, like Gecko) Chrome/7.0.500.0 Safari/534.6";

    public static string Opera => $"Opera/9.70 ({Place}) Presto/2.2.1";

    public static string Safari => $"Mozilla/5.0 ({Place}) AppleWebKit/533.16 (KHTML, like Gecko)  Version/5.0 Safari/533.16";

    /// <summary>What a request says when nobody chose anything.</summary>
    internal static string UserAgent => $"Mozilla/5.0 ({Place}) PowerShell/{Engine}";

    private static string Place => $"{Platform}; {RuntimeInformation.OSDescription.Trim()}; {CultureInfo.CurrentCulture.Name}";

    private static string Engine => PSVersionInfo.PSVersion.ToString();

    private static string Platform
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                var version = Environment.OSVersion.Version;
                return $"Windows NT {version.Major}.{version.Minor}";
            }
            return OperatingSystem.IsMacOS() ? "Macintosh" : "Linux";
        }
    }
}
