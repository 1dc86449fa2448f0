using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the items within containers.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Items", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096492")]
public class GetChildItemCommand : CoreCommandBase
{
    private uint depth = uint.MaxValue;

    [Parameter(Position = 0, ParameterSetName = "Items", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[]? Path { get; set; }

    [Parameter(ParameterSetName = "LiteralItems", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[]? LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter(Position = 1)]
    public override string? Filter { get; set; }

    [Parameter]
    public override string[]? Include { get; set; } = [];

    [Parameter]
    public override string[]? Exclude { get; set; } = [];

    [Parameter]
    [Alias("s", "r")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public uint Depth
    {
        get => depth;
        set => (depth, Recurse) = (value, true);
    }

    [Parameter]
    public override SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context)
    {
        var path = Path is { Length: > 0 } ? Path[0] : ".";
        return Name
            ? context.Call(InvokeProvider.ChildItem, "GetChildNamesDynamicParameters", path)
            : context.Call(InvokeProvider.ChildItem, "GetChildItemsDynamicParameters", path, Recurse.IsPresent);
    }

    protected override void ProcessRecord()
    {
        foreach (var path in Path is { Length: > 0 } ? Path : [""])
        {
            var context = NewContext();
            Try(() => Write(path, context));
        }
    }

    private void Write(string path, ProviderContext context)
    {
        if (Name)
        {
            context.Call(InvokeProvider.ChildItem, "GetNames", path, ReturnContainers.ReturnMatchingContainers, Recurse.IsPresent, depth);
        }
        else
        {
            context.Call(InvokeProvider.ChildItem, "Get", path, Recurse.IsPresent, depth);
        }
    }
}
