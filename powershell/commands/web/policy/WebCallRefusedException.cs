using System.Management.Automation;

namespace Koppel.PowerShell.Web;

/// <summary>A call that the policy did not let out. It brings its error record along: the command that made the call ends with it.</summary>
internal sealed class WebCallRefusedException : InvalidOperationException, IContainsErrorRecord
{
    /// <param name="reason">One of the reasons in <see cref="WebCall"/>.</param>
    /// <param name="request">Null where only a connection was refused.</param>
    public WebCallRefusedException(string reason, string message, HttpRequestMessage? request = null)
        : base(message)
    {
        var id = reason == WebCall.WouldWrite ? "KoppelWritingCallRefused" : "KoppelHostNotAllowed";
        ErrorRecord = new ErrorRecord(this, id, ErrorCategory.PermissionDenied, request);
    }

    public ErrorRecord ErrorRecord { get; }
}
