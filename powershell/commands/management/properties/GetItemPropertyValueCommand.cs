using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives only the values of properties of items.</summary>
[Cmdlet(VerbsCommon.Get, "ItemPropertyValue", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096906")]
public sealed class GetItemPropertyValueCommand : ItemPropertyCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = false, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
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

    [Parameter(Position = 1, Mandatory = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Property, "GetPropertyDynamicParameters", FirstPath, new Collection<string>([.. Name]));

    protected override void ProcessRecord()
    {
        foreach (var path in Paths.Length > 0 ? Paths : ["."])
        {
            Try(() =>
            {
                foreach (var item in InvokeProvider.Property.Get([path], new Collection<string>([.. Name]), IsLiteral))
                {
                    foreach (var name in Name)
                    {
                        WriteObject(item.Properties[name]?.Value);
                    }
                }
            });
        }
    }
}
