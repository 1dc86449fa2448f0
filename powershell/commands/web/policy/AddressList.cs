namespace Koppel.PowerShell.Web;

/// <summary>Addresses by beginning: an entry covers its own path and what lies below it, whatever the query.</summary>
internal sealed class AddressList
{
    private readonly List<(string? Scheme, string Authority, string Path)> entries;

    public AddressList(IEnumerable<string> texts) => entries = [.. texts.Select(Read).OfType<(string?, string, string)>()];

    public static AddressList None { get; } = new([]);

    public bool Contains(Uri address) => entries.Any(entry =>
        (entry.Scheme is null || entry.Scheme == address.Scheme)
        && entry.Authority.Equals(address.Authority, StringComparison.OrdinalIgnoreCase)
        && Covers(entry.Path, address.AbsolutePath));

    private static bool Covers(string path, string asked) =>
        asked.Equals(path, StringComparison.OrdinalIgnoreCase)
        || asked.StartsWith(path.EndsWith('/') ? path : path + "/", StringComparison.OrdinalIgnoreCase);

    private static (string? Scheme, string Authority, string Path)? Read(string text)
    {
        var bare = !text.Contains("://", StringComparison.Ordinal);
        if (!Uri.TryCreate(bare ? "https://" + text.Trim() : text.Trim(), UriKind.Absolute, out var address))
        {
            return null;
        }
        return (bare ? null : address.Scheme, address.Authority, address.AbsolutePath);
    }
}
