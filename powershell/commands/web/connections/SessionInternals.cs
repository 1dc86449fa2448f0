using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>What the commands put into a session for its connections, which only the session itself can read.</summary>
internal static class SessionInternals
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_noProxy")]
    public static extern ref bool NoProxy(this WebRequestSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_skipCertificateCheck")]
    public static extern ref bool SkipCertificateCheck(this WebRequestSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_sslProtocol")]
    public static extern ref WebSslProtocol SslProtocol(this WebRequestSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_unixSocket")]
    public static extern ref UnixDomainSocketEndPoint? UnixSocket(this WebRequestSession session);
}
