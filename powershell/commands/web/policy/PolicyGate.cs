using System.Diagnostics;
using System.Net;

namespace Koppel.PowerShell.Web;

/// <summary>Puts one call (and each call that a redirect or a next link makes of it) under a policy: allows or refuses it, and records it.</summary>
internal sealed class PolicyGate(WebPolicy policy)
{
    private const int LargestText = 64 * 1024;
    private const int Overlap = 16 * 1024;

    /// <summary>Throws <see cref="WebCallRefusedException"/> without any connection when the policy does not allow the call.</summary>
    public void Admit(HttpRequestMessage request, Uri? proxy, bool viaLocalSocket)
    {
        var (reason, message) = Objection(request, proxy, viaLocalSocket);
        if (reason is null)
        {
            return;
        }
        message = policy.Mask.Text(message);
        policy.Record?.Invoke(Describe(request) with { Blocked = reason, Error = message });
        throw new WebCallRefusedException(reason, message, request);
    }

    /// <summary>Sends an admitted call and records how it went.</summary>
    public async Task<HttpResponseMessage> ObserveAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        if (policy.Record is null)
        {
            return await send().ConfigureAwait(false);
        }
        var call = Describe(request);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await send().ConfigureAwait(false);
            policy.Record(call with { Status = (int)response.StatusCode, DurationMilliseconds = Since(started) });
            return response;
        }
        catch (Exception error)
        {
            policy.Record(call with { DurationMilliseconds = Since(started), Error = policy.Mask.Text(error.Message) });
            throw;
        }
    }

    private static long Since(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private (string? Reason, string Message) Objection(HttpRequestMessage request, Uri? proxy, bool viaLocalSocket)
    {
        var address = request.RequestUri!;
        if (ForbiddenHost(request, address, proxy, viaLocalSocket) is { } host)
        {
            return (WebCall.HostNotAllowed, $"Koppel refused this call because {host} is not an allowed host: add it to the allowed hosts in the system's settings.");
        }
        if (policy.DryRun && !Reads(request, address))
        {
            return (WebCall.WouldWrite, $"Koppel refused this writing call because this is a preview: {request.Method} {address.AbsoluteUri}");
        }
        return (null, "");
    }

    private string? ForbiddenHost(HttpRequestMessage request, Uri address, Uri? proxy, bool viaLocalSocket)
    {
        if (!policy.Hosts.Allows(address))
        {
            return address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
        }
        if (proxy is not null && !policy.Hosts.Allows(proxy))
        {
            return $"the proxy {proxy.IdnHost}:{proxy.Port}";
        }
        if (request.Headers.Host is { Length: > 0 } name && !policy.Hosts.AllowsName(name))
        {
            return name;
        }
        return viaLocalSocket ? "a local socket" : null;
    }

    private bool Reads(HttpRequestMessage request, Uri address) => WritingCall.OnlyReads(request, address, policy.Readable);

    private WebCall Describe(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = policy.Mask.Header(name, values.ToString());
        }
        foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
        {
            headers[name] = policy.Mask.Header(name, values.ToString());
        }
        return new WebCall
        {
            Method = request.Method.Method,
            Address = policy.Mask.Text(request.RequestUri!.AbsoluteUri),
            Headers = headers,
            Body = RequestBody.Describe(request.Content) is { } body ? Shorten(body) : null,
        };
    }

    private string Shorten(string body)
    {
        var whole = body.Length;
        var masked = policy.Mask.Text(whole > LargestText + Overlap ? body[..(LargestText + Overlap)] : body);
        return masked.Length > LargestText ? $"{masked[..LargestText]}\n[shortened: {whole} characters in all]" : masked;
    }
}
