using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an event.</summary>
[Cmdlet(VerbsCommon.New, "Event", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096811")]
[OutputType(typeof(PSEventArgs))]
public class NewEventCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string SourceIdentifier { get; set; } = "";

    [Parameter(Position = 1)]
    public PSObject? Sender { get; set; }

    [Parameter(Position = 2)]
    public PSObject[] EventArguments { get; set; } = [];

    [Parameter(Position = 3)]
    public PSObject? MessageData { get; set; }

    protected override void EndProcessing()
    {
        var arguments = EventArguments.Select(one => one?.BaseObject).ToArray();
        WriteObject(Events.GenerateEvent(SourceIdentifier, Sender?.BaseObject, arguments, MessageData, processInCurrentThread: true, waitForCompletionInCurrentThread: false));
    }
}
