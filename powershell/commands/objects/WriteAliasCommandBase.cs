using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>What New-Alias and Set-Alias have in common.</summary>
public class WriteAliasCommandBase : PSCmdlet
{
    private SessionAliases? aliases;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = string.Empty;

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Value { get; set; } = string.Empty;

    [Parameter]
    public string? Description { get; set; } = string.Empty;

    [Parameter]
    public ScopedItemOptions Option { get; set; } = ScopedItemOptions.None;

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    internal SessionAliases Aliases => aliases ??= new SessionAliases(this);

    internal void Write(string action)
    {
        if (!ShouldProcess($"Name: {Name} Value: {Value}", action))
        {
            return;
        }
        try
        {
            var result = Aliases.Set(Aliases.Create(Name, Value, Description, Option), Scope, Force);
            if (PassThru && result is not null)
            {
                WriteObject(result);
            }
        }
        catch (SessionStateException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
        catch (PSArgumentException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
    }
}
