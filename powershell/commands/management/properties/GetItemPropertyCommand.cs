using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives properties of items.</summary>
[Cmdlet(VerbsCommon.Get, "ItemProperty", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096493")]
public class GetItemPropertyCommand : ItemPropertyCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path
    {
        get => Paths;
        set => Paths = value;
    }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Paths;
        set => (Paths, IsLiteral) = (value, true);
    }

    [Parameter(Position = 1)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Property, "GetPropertyDynamicParameters", FirstPath, new Collection<string>([.. Name]));

    protected override void ProcessRecord()
    {
        foreach (var path in Paths)
        {
            var context = NewContext();
            Try(() => context.Call(InvokeProvider.Property, "Get", path, new Collection<string>([.. Name])));
        }
    }
}
