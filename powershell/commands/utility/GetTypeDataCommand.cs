using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Shows what the session adds to types.</summary>
[Cmdlet(VerbsCommon.Get, "TypeData", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096614")]
[OutputType(typeof(TypeData))]
public class GetTypeDataCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] TypeName { get; set; } = ["*"];

    protected override void ProcessRecord()
    {
        var patterns = TypeName.Select(name => WildcardPattern.Get(NameOf(name), WildcardOptions.IgnoreCase)).ToList();
        foreach (var data in new SessionTypes(this).All.Where(data => patterns.Any(pattern => pattern.IsMatch(data.TypeName))))
        {
            WriteObject(data);
        }
    }

    private static string NameOf(string name) => LanguagePrimitives.TryConvertTo<Type>(name, out var type) ? type.FullName! : name;
}
