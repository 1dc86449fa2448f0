namespace Koppel.PowerShell.Host.Reading;

/// <summary>The types in a script that reach other systems past the web commands, where no policy sees what they do.</summary>
internal static class OwnConnections
{
    private static readonly string[] Reaching =
    [
        "Net.Http.HttpClient", "Net.Http.SocketsHttpHandler", "Net.Http.HttpMessageInvoker", "Net.WebClient", "Net.WebRequest", "Net.HttpWebRequest",
        "Net.FtpWebRequest", "Net.Sockets.", "Net.WebSockets.", "Net.Mail.SmtpClient", "Data.SqlClient.", "Data.Odbc.", "Data.OleDb.", "Data.Common.Db",
        "Microsoft.Data.", "Oracle.", "MySql.", "Npgsql.", "DirectoryServices.", "ServiceModel.",
    ];

    private static readonly string[] Accelerators = ["adsi", "adsisearcher"];

    /// <summary>Names of exceptions do not count: scripts catch them from the web commands too.</summary>
    public static IEnumerable<string> In(NameVisitor names) => names.Types.Where(type => !IsOnlyData(type) && Reaches(Bare(type)));

    private static bool Reaches(string type) =>
        Accelerators.Contains(type, StringComparer.OrdinalIgnoreCase)
        || Reaching.Any(known => type.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private static bool IsOnlyData(string type) =>
        type.EndsWith("Exception", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Status", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string type) => type.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ? type["System.".Length..] : type;
}
