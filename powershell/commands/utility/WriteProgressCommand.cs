using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Tells how far a longer work is.</summary>
[Cmdlet(VerbsCommunications.Write, "Progress", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097036", RemotingCapability = RemotingCapability.None)]
public sealed class WriteProgressCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    public string Activity { get; set; } = "Processing";

    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Status { get; set; } = "Processing";

    [Parameter(Position = 2)]
    [ValidateRange(0, int.MaxValue)]
    public int Id { get; set; }

    [Parameter]
    [ValidateRange(-1, 100)]
    public int PercentComplete { get; set; } = -1;

    [Parameter]
    public int SecondsRemaining { get; set; } = -1;

    [Parameter]
    public string? CurrentOperation { get; set; }

    [Parameter]
    [ValidateRange(-1, int.MaxValue)]
    public int ParentId { get; set; } = -1;

    [Parameter]
    public SwitchParameter Completed { get; set; }

    [Parameter]
    public int SourceId { get; set; }

    protected override void ProcessRecord()
    {
        var isAboutActivity = MyInvocation.BoundParameters.ContainsKey(nameof(Activity));
        if (string.IsNullOrEmpty(Activity) && (isAboutActivity || !Completed))
        {
            var problem = new ArgumentException("Missing value for mandatory parameter.", nameof(Activity));
            ThrowTerminatingError(new ErrorRecord(problem, "MissingActivity", ErrorCategory.InvalidArgument, Activity));
        }
        var record = new ProgressRecord(Id, Activity, Status)
        {
            ParentActivityId = ParentId,
            PercentComplete = PercentComplete,
            SecondsRemaining = SecondsRemaining,
            CurrentOperation = CurrentOperation,
            RecordType = Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        };
        if (SourceId == 0)
        {
            WriteProgress(record);
        }
        else
        {
            CommandRuntime.WriteProgress(SourceId, record);
        }
    }
}
