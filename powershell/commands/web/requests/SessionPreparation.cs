using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Puts what the parameters say into the session of a call: the one given, or a new one.</summary>
internal static class SessionPreparation
{
    public static WebRequestSession Prepare(WebRequestPSCmdlet command)
    {
        var session = command.WebSession ?? new WebRequestSession();
        if (command.SessionVariable is not null)
        {
            command.SessionState.PSVariable.Set(command.SessionVariable, session);
        }
        Credentials(command, session);
        Certificates(command, session);
        Connection(command, session);
        if (command.UserAgent is not null)
        {
            session.UserAgent = command.UserAgent;
        }
        if (command.MaximumRedirection >= 0)
        {
            session.MaximumRedirection = command.MaximumRedirection;
        }
        if (command.MaximumRetryCount > 0)
        {
            session.MaximumRetryCount = command.MaximumRetryCount;
            session.RetryIntervalInSeconds = command.RetryIntervalSec;
        }
        Headers(command.Headers, session);
        return session;
    }

    private static void Credentials(WebRequestPSCmdlet command, WebRequestSession session)
    {
        if (command.Authentication != WebAuthenticationType.None)
        {
            session.Headers["Authorization"] = Authorization(command);
        }
        else if (command.UseDefaultCredentials)
        {
            session.UseDefaultCredentials = true;
        }
        else if (command.Credential is not null)
        {
            session.Credentials = command.Credential.GetNetworkCredential();
            session.UseDefaultCredentials = false;
        }
    }

    private static string Authorization(WebRequestPSCmdlet command)
    {
        if (command.Authentication == WebAuthenticationType.Basic)
        {
            var pair = $"{command.Credential!.UserName}:{Plain(command.Credential.Password)}";
            return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
        }
        return "Bearer " + Plain(command.Token!);
    }

    private static string Plain(SecureString secret) => new NetworkCredential("", secret).Password;

    private static void Certificates(WebRequestPSCmdlet command, WebRequestSession session)
    {
        var certificate = command.CertificateThumbprint is { } thumbprint ? Find(thumbprint) : command.Certificate;
        if (certificate is not null)
        {
            session.Certificates ??= [];
            session.Certificates.Add(certificate);
        }
    }

    private static X509Certificate2 Find(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                // a machine without such a store has no certificate in it
                continue;
            }
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
            {
                return found;
            }
        }
        throw new CryptographicException("The thumbprint was not found in the certificate store.");
    }

    private static void Connection(WebRequestPSCmdlet command, WebRequestSession session)
    {
        session.NoProxy = command.NoProxy;
        if (command.Proxy is { OriginalString.Length: > 0 })
        {
            var proxy = new WebProxy(command.Proxy, BypassOnLocal: true);
            if (command.ProxyCredential is not null)
            {
                proxy.Credentials = command.ProxyCredential.GetNetworkCredential();
            }
            else
            {
                proxy.UseDefaultCredentials = command.ProxyUseDefaultCredentials;
            }
            session.Proxy = proxy;
        }
        if (command.MyInvocation.BoundParameters.ContainsKey(nameof(command.SslProtocol)))
        {
            session.SslProtocol = command.SslProtocol;
        }
        session.SkipCertificateCheck = command.SkipCertificateCheck;
        session.UnixSocket = command.UnixSocket;
    }

    private static void Headers(IDictionary? headers, WebRequestSession session)
    {
        foreach (string name in headers?.Keys ?? Array.Empty<string>())
        {
            if (headers![name] is { } value)
            {
                session.Headers[name] = value.ToString()!;
            }
        }
    }
}
