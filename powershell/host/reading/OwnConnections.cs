using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>The types and commands in a script that reach other systems past the web commands, where no policy sees what they do.</summary>
internal static class OwnConnections
{
    private static readonly string[] Reaching =
    [
        "Net.Http.HttpClient", "Net.Http.SocketsHttpHandler", "Net.Http.HttpMessageInvoker", "Net.WebClient", "Net.WebRequest", "Net.HttpWebRequest",
        "Net.FtpWebRequest", "Net.Sockets.", "Net.WebSockets.", "Net.Mail.SmtpClient", "Data.SqlClient.", "Data.Odbc.", "Data.OleDb.", "Data.Common.Db",
        "Microsoft.Data.", "Oracle.", "MySql.", "Npgsql.", "DirectoryServices.", "ServiceModel.",
        "Microsoft.PowerShell.Commands.InvokeRestMethodCommand", "Microsoft.PowerShell.Commands.InvokeWebRequestCommand",
    ];

    private static readonly string[] Accelerators = ["adsi", "adsisearcher"];

    private static readonly string[] Commands = ["Send-MailMessage", "Test-Connection"];

    /// <summary>Names of exceptions do not count: scripts catch them from the web commands too.</summary>
    public static IEnumerable<string> In(NameVisitor names, CommandNames commands) =>
        names.Types.Where(type => !IsOnlyData(type) && Reaches(Bare(type)))
            .Concat(names.Commands.Select(commands.Resolve).Where(name => Commands.Contains(name, StringComparer.OrdinalIgnoreCase)));

    private static bool Reaches(string type) =>
        Accelerators.Contains(type, StringComparer.OrdinalIgnoreCase)
        || Reaching.Any(known => type.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private static bool IsOnlyData(string type) =>
        type.EndsWith("Exception", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Status", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string type) => type.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ? type["System.".Length..] : type;
}
