using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Removes variables of the current scope or of another.</summary>
[Cmdlet(VerbsCommon.Remove, "Variable", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097123")]
public sealed class RemoveVariableCommand : VariableCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var variable in Name.SelectMany(name => Find(name, Scope ?? "Local", Include, Exclude)))
        {
            if (ShouldProcess($"Name: {variable.Name}", "Remove variable"))
            {
                Try(() => Variables.Remove(variable, Scope, Force));
            }
        }
    }
}
