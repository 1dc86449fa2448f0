namespace Koppel.PowerShell.Web;

/// <summary>Host names, patterns (*.suffix) and host:port that calls may go to.</summary>
internal sealed class HostList
{
    private readonly List<(string Name, bool Below, int? Port)>? entries;

    public HostList(IEnumerable<string>? texts) =>
        entries = texts?.Select(text => text.Trim()).Where(text => text.Length > 0).Select(Read).ToList();

    public static HostList All { get; } = new(null);

    public bool AllowsAll => entries is null;

    public bool Allows(Uri address) => entries is null || entries.Any(entry => Fits(entry, Plain(address.IdnHost), address.Port));

    /// <summary>Whether a Host header of one's own ("name" or "name:port") names an allowed host; its port does not route anything.</summary>
    public bool AllowsName(string header) =>
        entries is null || entries.Any(entry => Fits(entry, Read(header).Name, entry.Port ?? 0));

    private static bool Fits((string Name, bool Below, int? Port) entry, string host, int port)
    {
        if (entry.Port is { } wanted && wanted != port)
        {
            return false;
        }
        return entry.Below ? host.EndsWith("." + entry.Name, StringComparison.OrdinalIgnoreCase)
            : host.Equals(entry.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Name, bool Below, int? Port) Read(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return (Plain(address.IdnHost), false, address.IsDefaultPort ? null : address.Port);
        }
        int? port = null;
        var colon = text.LastIndexOf(':');
        if (colon > text.LastIndexOf(']') && text.IndexOf(':') == colon | text.StartsWith('[') && int.TryParse(text.AsSpan(colon + 1), out var number))
        {
            port = number;
            text = text[..colon];
        }
        var below = text.StartsWith("*.", StringComparison.Ordinal);
        return (Ascii(below ? text[2..] : text), below, port);
    }

    private static string Ascii(string name) =>
        Uri.TryCreate($"http://{name}/", UriKind.Absolute, out var address) ? Plain(address.IdnHost) : Plain(name);

    private static string Plain(string name) => name.Trim('[', ']').TrimEnd('.');
}
