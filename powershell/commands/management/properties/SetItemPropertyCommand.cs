using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sets properties of items.</summary>
[Cmdlet(VerbsCommon.Set, "ItemProperty", DefaultParameterSetName = ValuePath, SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097147")]
public class SetItemPropertyCommand : ItemPropertyCommandBase
{
    private const string ValuePath = "propertyValuePathSet";
    private const string ValueLiteralPath = "propertyValueLiteralPathSet";
    private const string ObjectPath = "propertyPSObjectPathSet";
    private const string ObjectLiteralPath = "propertyPSObjectLiteralPathSet";

    [Parameter(Position = 0, ParameterSetName = ValuePath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = ObjectPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path
    {
        get => Paths;
        set => Paths = value;
    }

    [Parameter(ParameterSetName = ValueLiteralPath, Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = ObjectLiteralPath, Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Paths;
        set => (Paths, IsLiteral) = (value, true);
    }

    [Parameter(Position = 1, ParameterSetName = ValuePath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 1, ParameterSetName = ValueLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, ParameterSetName = ValuePath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 2, ParameterSetName = ValueLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? Value { get; set; }

    [Parameter(ParameterSetName = ObjectPath, Mandatory = true, ValueFromPipelineByPropertyName = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = ObjectLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public override SwitchParameter Force { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Property, "SetPropertyDynamicParameters", FirstPath, Properties());

    protected override void ProcessRecord()
    {
        foreach (var path in Paths)
        {
            var context = NewContext();
            context.PassThru = PassThru;
            Try(() => context.Call(InvokeProvider.Property, "Set", path, Properties()));
        }
    }

    private PSObject Properties()
    {
        if (InputObject is not null)
        {
            return InputObject;
        }
        var result = new PSObject();
        if (Name.Length > 0)
        {
            result.Properties.Add(new PSNoteProperty(Name, Value));
        }
        return result;
    }
}
