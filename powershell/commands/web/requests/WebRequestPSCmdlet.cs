using System.Management.Automation;
using System.Security.Cryptography;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Invoke-RestMethod and Invoke-WebRequest have in common: everything but what they make of an answer.</summary>
public abstract partial class WebRequestPSCmdlet : PSCmdlet
{
    private readonly CancellationTokenSource stop = new();

    /// <summary>Ends when the pipeline is stopped.</summary>
    internal CancellationToken StopToken => stop.Token;

    /// <summary>Whether each answer's link to the next one is followed.</summary>
    internal bool FollowsRelLinks { get; private protected set; }

    /// <summary>How many answers at most, the first included.</summary>
    internal int MostPages { get; private protected set; } = int.MaxValue;

    /// <summary>The file that the answer goes to, as a full path.</summary>
    internal OutputFile? Output { get; private set; }

    internal bool WritesToPipeline => OutFile is null || PassThru;

    /// <summary>The links in the headers of the last answer, by relation.</summary>
    internal Dictionary<string, string> RelationLinks { get; private set; } = [];

    private protected abstract void Process(HttpResponseMessage response);

    protected override void ProcessRecord()
    {
        WebRequestSession? session = null;
        try
        {
            ParameterRules.Check(this);
            var address = AddressRules.Complete(Uri);
            ParameterRules.CheckEncryption(this, address);
            session = SessionPreparation.Prepare(this);
            Output = OutFile is null ? null : new OutputFile(this, OutFile);
            Run(session, address);
        }
        catch (NotSupportedException error)
        {
            ThrowTerminatingError(new ErrorRecord(error, "WebCmdletIEDomNotSupportedException", ErrorCategory.NotImplemented, null));
        }
        catch (TimeoutException error)
        {
            ThrowTerminatingError(new ErrorRecord(error, "OperationTimeoutReached", ErrorCategory.OperationTimeout, null));
        }
        catch (CryptographicException error)
        {
            ThrowTerminatingError(new ErrorRecord(error, "WebCmdletCertificateException", ErrorCategory.SecurityError, null));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            if (WebSession is null && SessionVariable is null)
            {
                session?.Dispose();
            }
        }
    }

    protected override void StopProcessing() => stop.Cancel();

    private void Run(WebRequestSession session, Uri address)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            if (page > 1)
            {
                WriteVerbose($"Following rel link {address.AbsoluteUri}");
            }
            var request = new RequestBuilder(this, session, keepAuthorization: page == 1 || PreserveAuthorizationOnRedirect);
            using var response = new WebConversation(this, session, request).Ask(address);
            RelationLinks = LinkHeader.Read(response);
            Process(response);
            if (!FollowsRelLinks || !RelationLinks.TryGetValue("next", out var next))
            {
                return;
            }
            address = new Uri(next);
        }
    }
}
