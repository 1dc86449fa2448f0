using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gets variables, or their values.</summary>
[Cmdlet(VerbsCommon.Get, "Variable", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096711")]
[OutputType(typeof(PSVariable))]
public class GetVariableCommand : VariableCommandBase
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var variable in Name.SelectMany(name => Find(name, Scope, Include, Exclude)))
        {
            WriteObject(ValueOnly ? variable.Value : variable);
        }
    }
}
