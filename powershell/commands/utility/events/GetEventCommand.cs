using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the events that wait to be seen.</summary>
[Cmdlet(VerbsCommon.Get, "Event", DefaultParameterSetName = "BySource")]
public class GetEventCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "BySource")]
    public string SourceIdentifier { get; set; } = "*";

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "ById")]
    [Alias("Id")]
    public int EventIdentifier { get; set; } = -1;

    protected override void EndProcessing()
    {
        var pattern = new WildcardPattern(SourceIdentifier, WildcardOptions.IgnoreCase);
        var isById = ParameterSetName == "ById";
        List<PSEventArgs> found;
        lock (Events.ReceivedEvents.SyncRoot)
        {
            found = [.. Events.ReceivedEvents.Where(one => isById ? one.EventIdentifier == EventIdentifier : pattern.IsMatch(one.SourceIdentifier ?? ""))];
        }
        if (found.Count == 0 && (isById || !WildcardPattern.ContainsWildcardCharacters(SourceIdentifier)))
        {
            WriteError(isById ? EventErrors.NoEvent(EventIdentifier) : EventErrors.NoEvent(SourceIdentifier));
        }
        found.ForEach(WriteObject);
    }
}
