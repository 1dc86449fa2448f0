using System.Management.Automation;
using System.Reflection;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the verbs that commands should be named with.</summary>
[Cmdlet(VerbsCommon.Get, "Verb", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097026")]
[OutputType(typeof(VerbInfo))]
public class GetVerbCommand : Cmdlet
{
    private static readonly MethodInfo Filter =
        Engine.Method(Engine.Type("System.Management.Automation.Verbs"), "FilterByVerbsAndGroups", typeof(string[]), typeof(string[]));

    [Parameter(ValueFromPipelineByPropertyName = true, ValueFromPipeline = true, Position = 0)]
    public string[]? Verb { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true, Position = 1)]
    [ValidateSet("Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security")]
    public string[]? Group { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var verb in (IEnumerable<VerbInfo>)Filter.Invoke(null, [Verb, Group])!)
        {
            WriteObject(verb);
        }
    }
}
