using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Empties items and keeps them.</summary>
[Cmdlet(VerbsCommon.Clear, "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096807")]
public class ClearContentCommand : ContentCommandBase
{
    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Content, "ClearContentDynamicParameters", Path.Length > 0 ? Path[0] : ".");

    protected override void ProcessRecord()
    {
        var context = NewContext();
        context.PassThru = false;
        foreach (var path in Path)
        {
            Try(() => context.Call(InvokeProvider.Content, "Clear", path));
        }
    }
}
