using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gets aliases by name or by the command that they stand for.</summary>
[Cmdlet(VerbsCommon.Get, "Alias", DefaultParameterSetName = "Default", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096702")]
[OutputType(typeof(AliasInfo))]
public class GetAliasCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Default", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public string[] Exclude { get; set; } = [];

    [Parameter]
    public string? Scope { get; set; }

    [Parameter(ParameterSetName = "Definition")]
    [ValidateNotNullOrEmpty]
    public string[]? Definition { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var text in Definition ?? Name)
        {
            Write(text);
        }
    }

    private void Write(string text)
    {
        var filter = new NameFilter(text, null, Exclude);
        var found = new SessionAliases(this).All(Scope)
            .Where(alias => filter.IsMatch(Definition is null ? alias.Name : alias.Definition) && SessionState.IsVisible(CommandOrigin, alias))
            .OrderBy(alias => alias.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        if (found.Count == 0 && !filter.IsOpen)
        {
            var kind = Definition is null ? "name" : "definition";
            var problem = new ItemNotFoundException($"This command cannot find a matching alias because an alias with the {kind} '{text}' does not exist.");
            WriteError(new ErrorRecord(problem, "ItemNotFoundException", ErrorCategory.ObjectNotFound, text));
        }
        found.ForEach(WriteObject);
    }
}
