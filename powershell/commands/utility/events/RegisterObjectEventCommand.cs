using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Lets the session hear of an event of a .NET object.</summary>
[Cmdlet(VerbsLifecycle.Register, "ObjectEvent", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096714")]
[OutputType(typeof(PSEventJob))]
public class RegisterObjectEventCommand : ObjectEventRegistrationBase
{
    [Parameter(Mandatory = true, Position = 0)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    public string EventName { get; set; } = "";

    protected override object? GetSourceObject() => InputObject;

    protected override string GetSourceObjectEventName() => EventName;
}
