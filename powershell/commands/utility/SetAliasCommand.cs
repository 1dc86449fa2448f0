using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an alias, or lets an existing one stand for another command.</summary>
[Cmdlet(VerbsCommon.Set, "Alias", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096625")]
[OutputType(typeof(AliasInfo))]
public class SetAliasCommand : WriteAliasCommandBase
{
    protected override void ProcessRecord() => Write("Set Alias");
}
