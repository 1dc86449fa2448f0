namespace Koppel.PowerShell.Web;

/// <summary>A call that the policy did not let out.</summary>
internal sealed class WebCallRefusedException(string reason, string message) : InvalidOperationException(message)
{
    /// <summary>One of the reasons in <see cref="WebCall"/>.</summary>
    public string Reason { get; } = reason;
}
