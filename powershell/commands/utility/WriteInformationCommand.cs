using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes an information record: any object with tags.</summary>
[Cmdlet(VerbsCommunications.Write, "Information", HelpUri = "https://go.microsoft.com/fwlink/?LinkId=2097040", RemotingCapability = RemotingCapability.None)]
public sealed class WriteInformationCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    [AllowNull]
    public object? MessageData { get; set; }

    [Parameter(Position = 1)]
    public string[]? Tags { get; set; }

    protected override void BeginProcessing()
    {
        if (Tags?.FirstOrDefault(tag => tag.StartsWith("PS", StringComparison.OrdinalIgnoreCase)) is { } reserved)
        {
            var problem = new InvalidOperationException($"Cannot use tag '{reserved}'. The 'PS' prefix is reserved.");
            ThrowTerminatingError(new ErrorRecord(problem, "PSPrefixReservedInInformationTag", ErrorCategory.InvalidArgument, reserved));
        }
    }

    protected override void ProcessRecord() => WriteInformation(MessageData, Tags);
}
