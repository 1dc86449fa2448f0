using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives an item another name.</summary>
[Cmdlet(VerbsCommon.Rename, "Item", DefaultParameterSetName = "ByPath", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097153")]
public class RenameItemCommand : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByPath")]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string NewName { get; set; } = "";

    [Parameter]
    public override SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Item, "RenameItemDynamicParameters", Path, NewName);

    protected override void ProcessRecord()
    {
        var context = NewContext();
        context.PassThru = PassThru;
        if (IsLiteral)
        {
            Try(() => context.Call(InvokeProvider.Item, "Rename", Path, NewName));
            return;
        }
        Try(() =>
        {
            var found = context.Call<System.Collections.ObjectModel.Collection<PathInfo>>(SessionState.Path, "GetResolvedPSPathFromPSPath", Path);
            if (found.Count == 1)
            {
                context.SuppressWildcards = true;
                context.Call(InvokeProvider.Item, "Rename", found[0].Path, NewName);
                return;
            }
            var message = found.Count == 0
                ? $"Cannot rename because item at '{Path}' does not exist."
                : "Cannot rename multiple items.";
            var problem = new PSInvalidOperationException(message);
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        });
    }
}
