using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Removes aliases.</summary>
[Cmdlet(VerbsCommon.Remove, "Alias", DefaultParameterSetName = "Default", HelpUri = "https://go.microsoft.com/fwlink/?linkid=2097127")]
public class RemoveAliasCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string? Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var aliases = new SessionAliases(this);
        foreach (var name in Name)
        {
            Remove(aliases, name);
        }
    }

    private void Remove(SessionAliases aliases, string name)
    {
        if (aliases.Find(name, Scope) is null)
        {
            var missing = new ItemNotFoundException($"This command cannot find a matching alias because an alias with the name '{name}' does not exist.");
            WriteError(new ErrorRecord(missing, "ItemNotFoundException", ErrorCategory.ObjectNotFound, name));
            return;
        }
        try
        {
            aliases.Remove(name, Force);
        }
        catch (SessionStateException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
    }
}
