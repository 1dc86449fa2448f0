using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes a variable that is not there yet in its scope.</summary>
[Cmdlet(VerbsCommon.New, "Variable", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097121")]
public sealed class NewVariableCommand : VariableCommandBase
{
    private SessionStateEntryVisibility? visibility;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = string.Empty;

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public ScopedItemOptions Option { get; set; } = ScopedItemOptions.None;

    [Parameter]
    public SessionStateEntryVisibility Visibility
    {
        get => visibility ?? SessionStateEntryVisibility.Public;
        set => visibility = value;
    }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (!Force && Variables.Find(Name, Scope ?? "local") is not null)
        {
            var problem = new SessionStateException($"A variable with name '{Name}' already exists.");
            WriteError(new ErrorRecord(problem, "VariableAlreadyExists", ErrorCategory.ResourceExists, Name));
            return;
        }
        if (!ShouldProcess($"Name: {Name} Value: {Value}", "New variable"))
        {
            return;
        }
        var variable = new PSVariable(Name, Value, Option) { Description = Description ?? string.Empty, Visibility = Visibility };
        if (Try(() => Variables.Add(variable, Scope, Force)) && PassThru)
        {
            WriteObject(variable);
        }
    }
}
