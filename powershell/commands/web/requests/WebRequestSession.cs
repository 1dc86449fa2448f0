using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>What several calls have in common: cookies, headers, credentials, proxy. A call without a session has one of its own.</summary>
public class WebRequestSession : IDisposable
{
    private PrivateConnections? connections;

    public Dictionary<string, string> Headers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public CookieContainer Cookies { get; set; } = new();

    public bool UseDefaultCredentials { get; set; }

    public ICredentials? Credentials { get; set; }

    public X509CertificateCollection? Certificates { get; set; }

    public string UserAgent { get; set; } = PSUserAgent.UserAgent;

    public IWebProxy? Proxy { get; set; }

    /// <summary>How many redirects are followed; -1 leaves it to the default of 50.</summary>
    public int MaximumRedirection { get; set; } = -1;

    public int MaximumRetryCount { get; set; }

    public int RetryIntervalInSeconds { get; set; }

    /// <summary>Headers that go with a body and not with the request.</summary>
    internal Dictionary<string, string> ContentHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal bool NoProxy { get; set; }

    internal bool SkipCertificateCheck { get; set; }

    internal WebSslProtocol SslProtocol { get; set; }

    internal UnixDomainSocketEndPoint? UnixSocket { get; set; }

    /// <summary>Credentials as the connection wants them: the person's own, given ones, or none.</summary>
    internal ICredentials? EffectiveCredentials => UseDefaultCredentials ? CredentialCache.DefaultCredentials : Credentials;

    /// <summary>Connections that carry credentials: they belong to this session and to nobody else.</summary>
    internal HttpMessageInvoker OwnConnections(ConnectionSettings settings)
    {
        if (connections?.Settings != settings)
        {
            connections?.Dispose();
            connections = new PrivateConnections(settings);
        }
        return connections.Invoker;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            connections?.Dispose();
            connections = null;
        }
    }
}
