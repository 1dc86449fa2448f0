using System.Management.Automation;
using System.Management.Automation.Internal;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sets the value and the traits of variables, and makes those that are not there.</summary>
[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096624")]
[OutputType(typeof(PSVariable))]
public sealed class SetVariableCommand : VariableCommandBase
{
    private readonly List<object?> piped = [];
    private ScopedItemOptions? options;
    private SessionStateEntryVisibility? visibility;
    private bool nameIsGiven;
    private bool valueIsGiven;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; } = AutomationNull.Value;

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public ScopedItemOptions Option
    {
        get => options ?? ScopedItemOptions.None;
        set => options = value;
    }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SessionStateEntryVisibility Visibility
    {
        get => visibility ?? SessionStateEntryVisibility.Public;
        set => visibility = value;
    }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void BeginProcessing()
    {
        nameIsGiven = Name.Length > 0;
        valueIsGiven = !ReferenceEquals(Value, AutomationNull.Value);
    }

    protected override void ProcessRecord()
    {
        if (!nameIsGiven)
        {
            SetAll(Value);
        }
        else if (!valueIsGiven && !ReferenceEquals(Value, AutomationNull.Value))
        {
            piped.Add(Value);
        }
    }

    protected override void EndProcessing()
    {
        if (nameIsGiven)
        {
            SetAll(valueIsGiven ? Value : PipedValue());
        }
    }

    private object? PipedValue() => piped.Count switch
    {
        0 => AutomationNull.Value,
        1 => piped[0],
        _ => piped.ToArray(),
    };

    private void SetAll(object? value)
    {
        foreach (var name in Name)
        {
            var filter = new NameFilter(name, Include, Exclude);
            var found = FindQuietly(filter, Scope ?? "Local");
            if (found.Count == 0 && !filter.IsOpen)
            {
                Create(name, value);
            }
            found.ForEach(variable => Change(variable, value));
        }
    }

    private void Create(string name, object? value)
    {
        var given = ReferenceEquals(value, AutomationNull.Value) ? null : value;
        if (!ShouldProcess($"Name: {name} Value: {given}", "Set variable"))
        {
            return;
        }
        PSVariable? result = null;
        var isPrivate = string.Equals(Scope, "private", StringComparison.OrdinalIgnoreCase);
        var isDone = Try(() =>
        {
            var variable = new PSVariable(name, given, Option | (isPrivate ? ScopedItemOptions.Private : ScopedItemOptions.None))
            {
                Description = Description ?? string.Empty,
                Visibility = Visibility,
            };
            result = Variables.Set(variable, Scope, Force);
        });
        Pass(result, isDone);
    }

    private void Change(PSVariable variable, object? value)
    {
        if (!ShouldProcess($"Name: {variable.Name} Value: {value}", "Set variable"))
        {
            return;
        }
        var isDone = Try(() => SessionVariables.Overrule(variable, Force, options is null, () => Apply(variable, value)));
        Pass(variable, isDone);
    }

    private void Apply(PSVariable variable, object? value)
    {
        if (!ReferenceEquals(value, AutomationNull.Value))
        {
            variable.Value = value;
        }
        variable.Description = Description ?? variable.Description;
        variable.Options = options ?? variable.Options;
        variable.Visibility = visibility ?? variable.Visibility;
    }

    private void Pass(PSVariable? variable, bool isDone)
    {
        if (PassThru && isDone && variable is not null)
        {
            WriteObject(variable);
        }
    }
}
