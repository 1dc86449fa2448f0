using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an alias that is not there yet.</summary>
[Cmdlet(VerbsCommon.New, "Alias", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097022")]
[OutputType(typeof(AliasInfo))]
public class NewAliasCommand : WriteAliasCommandBase
{
    protected override void ProcessRecord()
    {
        if (!Force && Aliases.Find(Name, Scope) is not null)
        {
            var problem = new SessionStateException($"The alias is not allowed, because an alias with the name '{Name}' already exists.");
            WriteError(new ErrorRecord(problem, "AliasAlreadyExists", ErrorCategory.ResourceExists, Name));
            return;
        }
        Write("New Alias");
    }
}
