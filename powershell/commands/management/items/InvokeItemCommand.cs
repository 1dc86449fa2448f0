using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Does what an item is for: opens or runs it.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096590")]
public class InvokeItemCommand : PathCommandBase
{
    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "InvokeItemDynamicParameters", FirstPath);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            context.PassThru = false;
            Try(() => context.Call(InvokeProvider.Item, "Invoke", path));
        }
    }
}
