using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the items that paths name.</summary>
[Cmdlet(VerbsCommon.Get, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096812")]
public class GetItemCommand : PathCommandBase
{
    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "GetItemDynamicParameters", FirstPath);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            Try(() => context.Call(InvokeProvider.Item, "Get", path));
        }
    }
}
