using System.Net;

namespace Koppel.PowerShell.Web;

/// <summary>
/// Says what a preview may let out: what reads, what is marked as only reading, what gets a token. Judges as the worker does, where hosts are
/// contained: libs/runtime/src/egress/egress-cases.json is the table that both are tested with.
/// </summary>
internal static class WritingCall
{
    private static readonly HashSet<string> ReadingMethods = new(StringComparer.OrdinalIgnoreCase) { "GET", "HEAD", "OPTIONS" };

    private static readonly string[] MethodHeaders = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];

    public static bool OnlyReads(HttpRequestMessage request, Uri address, AddressList marked)
    {
        if (marked.Contains(address))
        {
            return true;
        }
        var others = OtherMethods(request, address).ToList();
        return ReadingMethods.Contains(request.Method.Method)
            ? others.All(ReadingMethods.Contains) && !HasParts(request.Content)
            : others.Count == 0 && TokenRequest.Is(request);
    }

    // nobody reads by a form of parts: it could only hold another method
    private static bool HasParts(HttpContent? content) => RequestBody.IsThere(content) && MultipartForm.Is(content!);

    // servers that know such a header or the field _method act by it
    private static IEnumerable<string> OtherMethods(HttpRequestMessage request, Uri address)
    {
        var named = MethodHeaders.SelectMany(name => request.Headers.NonValidated.TryGetValues(name, out var values) ? values : []);
        var fields = new[] { address.Query.TrimStart('?'), RequestBody.Text(request.Content) ?? "" }.SelectMany(MethodsIn);
        return named.Concat(fields).Select(method => method.Trim());
    }

    private static IEnumerable<string> MethodsIn(string text) =>
        from pair in text.Split('&')
        let sign = pair.IndexOf('=')
        where sign > 0 && WebUtility.UrlDecode(pair[..sign]).Trim().Equals("_method", StringComparison.OrdinalIgnoreCase)
        select WebUtility.UrlDecode(pair[(sign + 1)..]);
}
