using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>Lays objects out as lists of their properties.</summary>
[Cmdlet("Format", "List", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096928")]
public class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => FormatEngine.FormatAs(this, "List");
}
