using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>What makes two connections different. Equal settings may share connections unless something in them is personal.</summary>
internal sealed record ConnectionSettings
{
    private const string NoProxy = "none";
    private const string SystemProxy = "system";

    private ConnectionSettings(WebRequestSession session, ICredentials? credentials)
    {
        Proxy = session.Proxy is WebProxy given && !IsSpecial(given) ? new WebProxy(given.Address, given.BypassProxyOnLocal) : session.Proxy;
        ProxyName = session.NoProxy() ? NoProxy : session.Proxy is WebProxy proxy ? $"{proxy.Address} {proxy.BypassProxyOnLocal}" : SystemProxy;
        Credentials = credentials;
        Certificates = Copies(session.Certificates);
        CertificateNames = string.Join(' ', Certificates.Select(one => $"{one.Thumbprint}{(one.HasPrivateKey ? "+" : "-")}"));
        SkipCertificateCheck = session.SkipCertificateCheck();
        SslProtocol = session.SslProtocol();
        Socket = session.UnixSocket()?.ToString();
    }

    public string ProxyName { get; }
    public string CertificateNames { get; }
    public bool SkipCertificateCheck { get; }
    public WebSslProtocol SslProtocol { get; }
    public string? Socket { get; }

    private ICredentials? Credentials { get; }
    private IWebProxy? Proxy { get; }
    private X509Certificate2[] Certificates { get; }

    /// <summary>Whether another call must never travel on a connection with these settings.</summary>
    public bool ArePersonal => Credentials is not null || (Proxy is not null && (Proxy is not WebProxy proxy || IsSpecial(proxy)));

    public static ConnectionSettings Of(WebRequestSession session, bool withCredentials) =>
        new(session, withCredentials ? CredentialsOf(session) : null);

    /// <summary>Credentials as the connection wants them: the person's own, given ones, or none.</summary>
    public static ICredentials? CredentialsOf(WebRequestSession session) =>
        session.UseDefaultCredentials ? CredentialCache.DefaultCredentials : session.Credentials;

    // certificates are compared by name: a script loads the same one anew for every call
    public bool Equals(ConnectionSettings? other) =>
        other is not null && ProxyName == other.ProxyName && CertificateNames == other.CertificateNames
        && SkipCertificateCheck == other.SkipCertificateCheck && SslProtocol == other.SslProtocol && Socket == other.Socket
        && ReferenceEquals(Credentials, other.Credentials) && (ReferenceEquals(Proxy, other.Proxy) || !ArePersonal && !other.ArePersonal);

    public override int GetHashCode() => HashCode.Combine(ProxyName, CertificateNames, SkipCertificateCheck, SslProtocol, Socket);

    public HttpMessageHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            UseCookies = false,
            UseProxy = ProxyName != NoProxy,
            Proxy = Proxy ?? WebConnections.SystemProxy,
            Credentials = Credentials,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = (SslProtocols)SslProtocol },
        };
        if (SkipCertificateCheck)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }
        if (Certificates.Length > 0)
        {
            handler.SslOptions.ClientCertificates = new X509CertificateCollection(Certificates);
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => Certificates.FirstOrDefault(one => one.HasPrivateKey)!;
        }
        if (Socket is not null)
        {
            handler.ConnectCallback = ConnectToSocket;
            return handler;
        }
        if (EgressGate.Current is not { } gate)
        {
            return handler;
        }
        handler.ConnectCallback = (context, cancellation) => gate.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation);
        return gate.Previews ? PreviewHandler.For(gate, this, handler) : handler;
    }

    public X509Certificate2? ClientCertificate => Certificates.FirstOrDefault(one => one.HasPrivateKey);

    /// <summary>The proxy that the script names for this address, if any.</summary>
    public Uri? ProxyFor(Uri address) => ProxyName == NoProxy || Proxy is null || Proxy.IsBypassed(address) ? null : Proxy.GetProxy(address);

    // like certificates, below: the script may change its own object later
    private static bool IsSpecial(WebProxy proxy) => proxy.Credentials is not null || proxy.UseDefaultCredentials || proxy.BypassList.Length > 0;

    // the script may dispose its own object while the shared connections live on
    private static X509Certificate2[] Copies(X509CertificateCollection? certificates) =>
        certificates is null ? [] : [.. certificates.Cast<X509Certificate>().Select(one => new X509Certificate2(one))];

    private async ValueTask<Stream> ConnectToSocket(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.IP);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket!), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
