using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sets the value of items.</summary>
[Cmdlet(VerbsCommon.Set, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097055")]
public class SetItemCommand : PathCommandBase
{
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "SetItemDynamicParameters", FirstPath, Value);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            context.PassThru = PassThru;
            Try(() => context.Call(InvokeProvider.Item, "Set", path, Value));
        }
    }
}
