using System.Collections;
using System.Management.Automation;
using System.Net.Sockets;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace Microsoft.PowerShell.Commands;

// The parameters of both web commands.
public abstract partial class WebRequestPSCmdlet
{
    private const string StandardMethod = "StandardMethod";
    private const string StandardMethodNoProxy = "StandardMethodNoProxy";
    private const string CustomMethodSet = "CustomMethod";
    private const string CustomMethodNoProxy = "CustomMethodNoProxy";

    [Parameter(DontShow = true)]
    public virtual SwitchParameter UseBasicParsing { get; set; } = true;

    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public virtual Uri Uri { get; set; } = null!;

    [Parameter]
    [HttpVersionTransformation]
    [HttpVersionCompletions]
    public virtual Version? HttpVersion { get; set; }

    [Parameter]
    public virtual WebRequestSession? WebSession { get; set; }

    [Parameter]
    [Alias("SV")]
    public virtual string? SessionVariable { get; set; }

    [Parameter]
    public virtual SwitchParameter AllowUnencryptedAuthentication { get; set; }

    [Parameter]
    public virtual WebAuthenticationType Authentication { get; set; } = WebAuthenticationType.None;

    [Parameter]
    [Credential]
    public virtual PSCredential? Credential { get; set; }

    [Parameter]
    public virtual SwitchParameter UseDefaultCredentials { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? CertificateThumbprint { get; set; }

    [Parameter]
    [ValidateNotNull]
    public virtual X509Certificate? Certificate { get; set; }

    [Parameter]
    public virtual SwitchParameter SkipCertificateCheck { get; set; }

    [Parameter]
    public virtual WebSslProtocol SslProtocol { get; set; } = WebSslProtocol.Default;

    [Parameter]
    public virtual SecureString? Token { get; set; }

    [Parameter]
    public virtual string? UserAgent { get; set; }

    [Parameter]
    public virtual SwitchParameter DisableKeepAlive { get; set; }

    /// <summary>Seconds until the headers of the answer must be there; 0 waits for ever.</summary>
    [Alias("TimeoutSec")]
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public virtual int ConnectionTimeoutSeconds { get; set; }

    /// <summary>Seconds that may pass between two pieces of the body of the answer; 0 waits for ever.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public virtual int OperationTimeoutSeconds { get; set; }

    [Parameter]
    public virtual IDictionary? Headers { get; set; }

    [Parameter]
    public virtual SwitchParameter SkipHeaderValidation { get; set; }

    [Parameter]
    public virtual SwitchParameter AllowInsecureRedirect { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public virtual int MaximumRedirection { get; set; } = -1;

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public virtual int MaximumRetryCount { get; set; }

    [Parameter]
    public virtual SwitchParameter PreserveAuthorizationOnRedirect { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public virtual int RetryIntervalSec { get; set; } = 5;

    [Parameter(ParameterSetName = StandardMethod)]
    [Parameter(ParameterSetName = StandardMethodNoProxy)]
    public virtual WebRequestMethod Method { get; set; } = WebRequestMethod.Default;

    [Parameter(Mandatory = true, ParameterSetName = CustomMethodSet)]
    [Parameter(Mandatory = true, ParameterSetName = CustomMethodNoProxy)]
    [Alias("CM")]
    [ValidateNotNullOrEmpty]
    public virtual string? CustomMethod { get; set; }

    [Parameter]
    public virtual SwitchParameter PreserveHttpMethodOnRedirect { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual UnixDomainSocketEndPoint? UnixSocket { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = CustomMethodNoProxy)]
    [Parameter(Mandatory = true, ParameterSetName = StandardMethodNoProxy)]
    public virtual SwitchParameter NoProxy { get; set; }

    [Parameter(ParameterSetName = StandardMethod)]
    [Parameter(ParameterSetName = CustomMethodSet)]
    public virtual Uri? Proxy { get; set; }

    [Parameter(ParameterSetName = StandardMethod)]
    [Parameter(ParameterSetName = CustomMethodSet)]
    [Credential]
    public virtual PSCredential? ProxyCredential { get; set; }

    [Parameter(ParameterSetName = StandardMethod)]
    [Parameter(ParameterSetName = CustomMethodSet)]
    public virtual SwitchParameter ProxyUseDefaultCredentials { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public virtual object? Body { get; set; }

    [Parameter]
    public virtual IDictionary? Form { get; set; }

    [Parameter]
    public virtual string? ContentType { get; set; }

    [Parameter]
    [ValidateSet("chunked", "compress", "deflate", "gzip", "identity", IgnoreCase = true)]
    public virtual string? TransferEncoding { get; set; }

    [Parameter]
    public virtual string? InFile { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? OutFile { get; set; }

    [Parameter]
    public virtual SwitchParameter PassThru { get; set; }

    [Parameter]
    public virtual SwitchParameter Resume { get; set; }

    [Parameter]
    public virtual SwitchParameter SkipHttpErrorCheck { get; set; }
}
