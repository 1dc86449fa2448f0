using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an item: a file, a folder, a variable, a function …</summary>
[Cmdlet(VerbsCommon.New, "Item", DefaultParameterSetName = "pathSet", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096592")]
public class NewItemCommand : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, ParameterSetName = "pathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "nameSet", Mandatory = false, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "nameSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string? ItemType { get; set; }

    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    [Parameter]
    public override SwitchParameter Force { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Item, "NewItemDynamicParameters", Path.Length > 0 ? Path[0] : ".", ItemType, Value);

    protected override void ProcessRecord()
    {
        foreach (var path in Path.Length > 0 ? Path : [""])
        {
            var context = NewContext();
            Try(() => context.Call(InvokeProvider.Item, "New", path, Name, ItemType, Value));
        }
    }
}
