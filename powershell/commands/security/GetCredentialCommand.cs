using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the credential it is given, or asks the person for one.</summary>
[Cmdlet(VerbsCommon.Get, "Credential", DefaultParameterSetName = "CredentialSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096824")]
[OutputType(typeof(PSCredential))]
public sealed class GetCredentialCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "CredentialSet")]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    [Parameter(Mandatory = false, ParameterSetName = "MessageSet")]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "Enter your credentials.";

    [Parameter(Position = 0, Mandatory = false, ParameterSetName = "MessageSet")]
    [ValidateNotNullOrEmpty]
    public string? UserName { get; set; }

    [Parameter(Mandatory = false, ParameterSetName = "MessageSet")]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "PowerShell credential request";

    protected override void BeginProcessing()
    {
        if (Credential is not null)
        {
            WriteObject(Credential);
            return;
        }
        try
        {
            WriteObject(Host.UI.PromptForCredential(Title, Message, UserName, ""));
        }
        catch (ArgumentException problem)
        {
            WriteError(new ErrorRecord(problem, "CouldNotPromptForCredential", ErrorCategory.InvalidOperation, null));
        }
    }
}
