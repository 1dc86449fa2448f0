using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Goes back to the place that was kept last.</summary>
[Cmdlet(VerbsCommon.Pop, "Location", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096907")]
public class PopLocationCommand : CoreCommandBase
{
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StackName { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            PathInfo? result = null;
            if (Try(() => result = SessionState.Path.PopLocation(StackName)) && PassThru)
            {
                WriteObject(result);
            }
        }
        catch (PSArgumentException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
    }
}
