using System.Management.Automation;
using System.Management.Automation.Provider;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes content after what an item has.</summary>
[Cmdlet(VerbsCommon.Add, "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096489")]
public class AddContentCommand : WriteContentCommandBase
{
    internal override string ActionName => "Add Content";

    internal override void Prepare(IEnumerable<string> paths)
    {
    }

    internal override void Position(IContentWriter writer) => writer.Seek(0, SeekOrigin.End);
}
