using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Copies items to another place.</summary>
[Cmdlet(VerbsCommon.Copy, "Item", DefaultParameterSetName = "Path", SupportsTransactions = true, SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096990")]
public class CopyItemCommand : PathCommandBase
{
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Destination { get; set; } = ".";

    [Parameter]
    public SwitchParameter Container { get; set; } = true;

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) => context.Call(InvokeProvider.Item, "CopyItemDynamicParameters", FirstPath, Destination, Recurse.IsPresent);

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var context = NewContext();
            context.PassThru = PassThru;
            Try(() => context.Call(InvokeProvider.Item, "Copy", path, Destination, Recurse.IsPresent, Container ? CopyContainers.CopyTargetContainer : CopyContainers.CopyChildrenOfTargetContainer));
        }
    }
}
