using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Moves items to another place.</summary>
[Cmdlet(VerbsCommon.Move, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096591")]
public class MoveItemCommand : PathCommandBase
{
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Destination { get; set; } = ".";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "MoveItemDynamicParameters", FirstPath, Destination);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            context.PassThru = PassThru;
            Try(() => context.Call(InvokeProvider.Item, "Move", path, Destination));
        }
    }
}
