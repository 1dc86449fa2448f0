using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Ends listening to an event.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "Event", DefaultParameterSetName = "BySource", SupportsShouldProcess = true)]
public class UnregisterEventCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "BySource")]
    public string SourceIdentifier { get; set; } = "";

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "ById")]
    public int SubscriptionId { get; set; } = -1;

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var pattern = new WildcardPattern(SourceIdentifier, WildcardOptions.IgnoreCase);
        var isById = ParameterSetName == "ById";
        var found = Events.Subscribers
            .Where(one => isById ? one.SubscriptionId == SubscriptionId : one.SourceIdentifier is { } name && pattern.IsMatch(name))
            .Where(one => Force || !one.SupportEvent)
            .ToList();
        if (found.Count == 0 && (isById || !WildcardPattern.ContainsWildcardCharacters(SourceIdentifier)))
        {
            WriteError(isById ? EventErrors.NoSubscriber(SubscriptionId) : EventErrors.NoSubscriber(SourceIdentifier));
        }
        foreach (var subscriber in found.Where(one => ShouldProcess($"Event subscription '{one.SourceIdentifier}'", "Unsubscribe")))
        {
            Events.UnsubscribeEvent(subscriber);
        }
    }
}
