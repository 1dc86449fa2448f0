using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives a new guid, the empty one, or the one that a text names.</summary>
[Cmdlet(VerbsCommon.New, "Guid", DefaultParameterSetName = "Default", HelpUri = "https://go.microsoft.com/fwlink/?LinkId=2097130")]
[OutputType(typeof(Guid))]
public class NewGuidCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Empty")]
    public SwitchParameter Empty { get; set; }

    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "InputObject")]
    [System.Diagnostics.CodeAnalysis.StringSyntax(System.Diagnostics.CodeAnalysis.StringSyntaxAttribute.GuidFormat)]
    public string? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        if (ParameterSetName != "InputObject")
        {
            WriteObject(Empty ? Guid.Empty : Guid.NewGuid());
            return;
        }
        try
        {
            WriteObject(new Guid(InputObject!));
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or ArgumentNullException)
        {
            WriteError(new ErrorRecord(problem, "StringNotRecognizedAsGuid", ErrorCategory.InvalidArgument, null));
            WriteObject(null);
        }
    }
}
