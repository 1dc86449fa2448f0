namespace Koppel.PowerShell.Web;

/// <summary>Addresses by beginning: an entry covers its own path and what lies below it, whatever the query; "host/path" stands for either scheme.</summary>
internal sealed class AddressList(IEnumerable<string> texts)
{
    private const int MostDecodings = 4;

    private readonly string[] entries = [.. texts.Select(text => text.Trim())];

    public static AddressList None { get; } = new([]);

    public bool Contains(Uri address) => !Climbs(address) && entries.Any(entry => Covers(entry, address));

    private static bool Covers(string entry, Uri address)
    {
        var text = entry.Contains("://", StringComparison.Ordinal) ? entry : $"{address.Scheme}://{entry}";
        return Uri.TryCreate(text, UriKind.Absolute, out var known)
            && known.Scheme == address.Scheme
            && known.Authority.Equals(address.Authority, StringComparison.OrdinalIgnoreCase)
            && IsBelow(known.AbsolutePath, address.AbsolutePath);
    }

    private static bool IsBelow(string path, string asked) =>
        asked.Equals(path, StringComparison.OrdinalIgnoreCase)
        || asked.StartsWith(path.EndsWith('/') ? path : path + "/", StringComparison.OrdinalIgnoreCase);

    // "soap/..%2Fusers", "soap/%252e%252e/users", "soap/..;/users": a server may read it as a path further up, however often it decodes it
    private static bool Climbs(Uri address)
    {
        var path = address.AbsolutePath;
        for (var time = 0; time < MostDecodings; time++)
        {
            if (path.Split('/', '\\').Any(part => part.Split(';')[0] == ".."))
            {
                return true;
            }
            var decoded = Uri.UnescapeDataString(path);
            if (decoded == path)
            {
                return false;
            }
            path = decoded;
        }
        return true;
    }
}
