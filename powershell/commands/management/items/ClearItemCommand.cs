using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Empties the values of items.</summary>
[Cmdlet(VerbsCommon.Clear, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096491")]
public class ClearItemCommand : PathCommandBase
{
    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "ClearItemDynamicParameters", FirstPath);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            context.PassThru = false;
            Try(() => context.Call(InvokeProvider.Item, "Clear", path));
        }
    }
}
