using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Drops events that wait to be seen.</summary>
[Cmdlet(VerbsCommon.Remove, "Event", DefaultParameterSetName = "BySource", SupportsShouldProcess = true)]
public class RemoveEventCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "BySource")]
    public string SourceIdentifier { get; set; } = "";

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "ById")]
    public int EventIdentifier { get; set; } = -1;

    protected override void ProcessRecord()
    {
        var pattern = new WildcardPattern(SourceIdentifier, WildcardOptions.IgnoreCase);
        var isById = ParameterSetName == "ById";
        var isFound = false;
        lock (Events.ReceivedEvents.SyncRoot)
        {
            for (var at = Events.ReceivedEvents.Count - 1; at >= 0; at--)
            {
                var one = Events.ReceivedEvents[at];
                if (isById ? one.EventIdentifier != EventIdentifier : !pattern.IsMatch(one.SourceIdentifier ?? ""))
                {
                    continue;
                }
                isFound = true;
                if (ShouldProcess($"Event '{one.SourceIdentifier}'", "Remove"))
                {
                    Events.ReceivedEvents.RemoveAt(at);
                }
            }
        }
        if (!isFound && (isById || !WildcardPattern.ContainsWildcardCharacters(SourceIdentifier)))
        {
            WriteError(isById ? EventErrors.NoEvent(EventIdentifier) : EventErrors.NoEvent(SourceIdentifier));
        }
    }
}
