using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sets variables to null; in a scope that only sees them, by a variable of its own.</summary>
[Cmdlet(VerbsCommon.Clear, "Variable", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096923")]
[OutputType(typeof(PSVariable))]
public sealed class ClearVariableCommand : VariableCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var variable in Name.SelectMany(name => Find(name, Scope, Include, Exclude)))
        {
            if (ShouldProcess($"Name: {variable.Name}", "Clear variable"))
            {
                Clear(variable);
            }
        }
    }

    private void Clear(PSVariable variable)
    {
        var result = variable;
        var isDone = Try(() => SessionVariables.Overrule(variable, Force, true, () => result = ClearValue(variable)));
        if (PassThru && isDone)
        {
            WriteObject(result);
        }
    }

    private PSVariable ClearValue(PSVariable variable)
    {
        if (Scope is not null)
        {
            variable.Value = null;
            return variable;
        }
        SessionState.PSVariable.Set(variable.Name, null);
        return SessionState.PSVariable.Get(variable.Name);
    }
}
