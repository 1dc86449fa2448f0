using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes requests of a command's parameters and its session; each attempt needs a new one.</summary>
internal sealed class RequestBuilder(WebRequestPSCmdlet command, WebRequestSession session, bool keepAuthorization)
{
    private static readonly HashSet<string> ContentHeaderNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5", "Content-Range",
        "Content-Type", "Expires", "Last-Modified",
    };

    private bool bodyIsInQuery;

    /// <summary>The method that the next request goes out with.</summary>
    public HttpMethod Method { get; set; } = HttpMethod.Parse(
        (command.CustomMethod ?? (command.Method == WebRequestMethod.Default ? "GET" : command.Method.ToString())).ToUpperInvariant());

    /// <summary>A dictionary given as body without a method, or with GET, belongs into the query.</summary>
    public Uri WithBodyInQuery(Uri address)
    {
        if (command.Method is not (WebRequestMethod.Default or WebRequestMethod.Get)
            || !LanguagePrimitives.TryConvertTo<IDictionary>(command.Body, out var entries) || entries is null)
        {
            return address;
        }
        bodyIsInQuery = true;
        return AddressRules.WithQuery(address, entries);
    }

    public HttpRequestMessage Build(Uri address, bool withContent = true)
    {
        var request = new HttpRequestMessage(Method, address);
        if (command.HttpVersion is not null)
        {
            request.Version = command.HttpVersion;
        }
        AddHeaders(request);
        AddUserAgent(request);
        if (command.DisableKeepAlive)
        {
            request.Headers.ConnectionClose = true;
        }
        if (command.TransferEncoding is not null)
        {
            AddTransferEncoding(request, command.TransferEncoding);
        }
        if (command.Output is { IsResuming: true } file)
        {
            request.Headers.Range = new RangeHeaderValue(file.Length, null);
        }
        if (withContent)
        {
            new RequestContent(command, session, bodyIsInQuery).AddTo(request);
        }
        return request;
    }

    private void AddHeaders(HttpRequestMessage request)
    {
        if (session.Headers.Count == 0)
        {
            return;
        }
        session.ContentHeaders.Clear();
        foreach (var (name, value) in session.Headers)
        {
            if (ContentHeaderNames.Contains(name))
            {
                session.ContentHeaders[name] = value;
            }
            else if (keepAuthorization || !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                Add(request.Headers, name, value);
            }
        }
    }

    private void AddUserAgent(HttpRequestMessage request)
    {
        if (!session.Headers.ContainsKey("User-Agent"))
        {
            Add(request.Headers, "User-Agent", session.UserAgent);
        }
    }

    private void Add(HttpHeaders headers, string name, string value)
    {
        if (command.SkipHeaderValidation)
        {
            headers.TryAddWithoutValidation(name, value);
        }
        else
        {
            headers.Add(name, value);
        }
    }

    private static void AddTransferEncoding(HttpRequestMessage request, string encoding)
    {
        request.Headers.TransferEncodingChunked = true;
        var value = new TransferCodingHeaderValue(encoding);
        if (!request.Headers.TransferEncoding.Contains(value))
        {
            request.Headers.TransferEncoding.Add(value);
        }
    }
}
