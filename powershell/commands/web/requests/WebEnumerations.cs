namespace Microsoft.PowerShell.Commands;

/// <summary>The methods that -Method takes.</summary>
public enum WebRequestMethod
{
    Default,
    Get,
    Head,
    Post,
    Put,
    Delete,
    Trace,
    Options,
    Merge,
    Patch,
}

/// <summary>How a request proves who sends it.</summary>
public enum WebAuthenticationType
{
    None,
    Basic,
    Bearer,
    OAuth,
}

/// <summary>The versions of TLS that a connection may use; the values are those of System.Security.Authentication.SslProtocols.</summary>
[Flags]
public enum WebSslProtocol
{
    Default = 0,
    Tls = 192,
    Tls11 = 768,
    Tls12 = 3072,
    Tls13 = 12288,
}
