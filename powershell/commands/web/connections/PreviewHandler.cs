using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Koppel.PowerShell.Web;

/// <summary>
/// Sends calls of a preview to the parent, which judges each and sends it on: in plain HTTP, with how to reach the target in a header.
/// The parent says in headers of its own what it refused and what failed.
/// </summary>
internal sealed class PreviewHandler(EgressGate gate, SocketsHttpHandler plain, ConnectionSettings settings) : DelegatingHandler(plain)
{
    private const string Target = "X-Koppel-Target";
    private const string Refused = "X-Koppel-Refused";
    private const string Failed = "X-Koppel-Failed";

    public static HttpMessageHandler For(EgressGate gate, ConnectionSettings settings, SocketsHttpHandler handler)
    {
        handler.UseProxy = false;
        handler.ConnectCallback = (_, cancellation) => gate.OpenAsync(cancellation);
        return new PreviewHandler(gate, handler, settings);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (!gate.Previews)
        {
            throw new InvalidOperationException("These connections are for previews.");
        }
        var address = request.RequestUri!;
        var host = request.Headers.Host;
        request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.Port }.Uri;
        request.Headers.Host = host ?? address.Authority;
        request.Headers.TryAddWithoutValidation(Target, Describe(address));
        try
        {
            return Judged(await base.SendAsync(request, cancellation).ConfigureAwait(false));
        }
        finally
        {
            request.RequestUri = address;
            request.Headers.Host = host;
            request.Headers.Remove(Target);
        }
    }

    private static HttpResponseMessage Judged(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues(Refused, out var refusal))
        {
            using (response)
            {
                throw new WebCallRefusedException(refusal.First(), Text(response, "X-Koppel-Message"), response.RequestMessage);
            }
        }
        if (response.Headers.Contains(Failed))
        {
            using (response)
            {
                throw new HttpRequestException(Text(response, Failed));
            }
        }
        return response;
    }

    private static string Text(HttpResponseMessage response, string name) =>
        Uri.UnescapeDataString(response.Headers.TryGetValues(name, out var values) ? values.First() : string.Empty);

    private string Describe(Uri address)
    {
        var proxy = settings.ProxyFor(address);
        var certificate = settings.ClientCertificate;
        var text = JsonSerializer.Serialize(new
        {
            scheme = address.Scheme,
            host = address.IdnHost,
            port = address.Port,
            skipCertificateCheck = settings.SkipCertificateCheck,
            protocols = Protocols().ToArray(),
            certificate = certificate is null ? null : Convert.ToBase64String(certificate.Export(X509ContentType.Pfx, string.Empty)),
            proxy = proxy?.AbsoluteUri,
        });
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<string> Protocols()
    {
        var chosen = (SslProtocols)settings.SslProtocol;
#pragma warning disable SYSLIB0039, CA5397 // old versions are the script's choice
        if (chosen.HasFlag(SslProtocols.Tls))
        {
            yield return "TLSv1";
        }
        if (chosen.HasFlag(SslProtocols.Tls11))
        {
            yield return "TLSv1.1";
        }
#pragma warning restore SYSLIB0039, CA5397
        if (chosen.HasFlag(SslProtocols.Tls12))
        {
            yield return "TLSv1.2";
        }
        if (chosen.HasFlag(SslProtocols.Tls13))
        {
            yield return "TLSv1.3";
        }
    }
}
