using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives what the session listens to.</summary>
[Cmdlet(VerbsCommon.Get, "EventSubscriber", DefaultParameterSetName = "BySource")]
public class GetEventSubscriberCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "BySource")]
    public string SourceIdentifier { get; set; } = "*";

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "ById")]
    [Alias("Id")]
    public int SubscriptionId { get; set; } = -1;

    [Parameter(Position = 1)]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var pattern = new WildcardPattern(SourceIdentifier, WildcardOptions.IgnoreCase);
        var isById = ParameterSetName == "ById";
        var found = Events.Subscribers
            .Where(one => isById ? one.SubscriptionId == SubscriptionId : pattern.IsMatch(one.SourceIdentifier ?? ""))
            .Where(one => Force || !one.SupportEvent)
            .ToList();
        if (found.Count == 0 && (isById || !WildcardPattern.ContainsWildcardCharacters(SourceIdentifier)))
        {
            WriteError(isById ? EventErrors.NoSubscriber(SubscriptionId) : EventErrors.NoSubscriber(SourceIdentifier));
        }
        found.ForEach(WriteObject);
    }
}
