using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Removes items; containers that are not empty only with all that is in them, after asking or when told so.</summary>
[Cmdlet(VerbsCommon.Remove, "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097103")]
public class RemoveItemCommand : PathCommandBase
{
    private bool yesToAll;
    private bool noToAll;

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Item, "RemoveItemDynamicParameters", FirstPath, Recurse.IsPresent);

    protected override void ProcessRecord()
    {
        var context = NewContext();
        foreach (var path in Path)
        {
            Collection<PathInfo> found = [];
            if (Try(() => found = context.Call<Collection<PathInfo>>(SessionState.Path, "GetResolvedPSPathFromPSPath", path)))
            {
                foreach (var one in found)
                {
                    Try(() => Remove(one, context));
                }
            }
        }
    }

    private void Remove(PathInfo path, ProviderContext context)
    {
        if (context.Call<bool>(SessionState.Path, "IsCurrentLocationOrAncestor", path.Path))
        {
            var problem = new PSInvalidOperationException($"Cannot remove the item at '{path.Path}' because it is in use.");
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
            return;
        }
        var place = context.SuppressWildcards ? path.Path : WildcardPattern.Escape(path.Path);
        var recurse = Recurse.IsPresent;
        if (!recurse && !IsLink(path) && HasChildren(place, context))
        {
            if (!ShouldContinue(Question(path), null, ref yesToAll, ref noToAll))
            {
                return;
            }
            recurse = true;
        }
        context.Call(InvokeProvider.Item, "Remove", place, recurse);
    }

    private bool HasChildren(string place, ProviderContext context)
    {
        try
        {
            return context.Call<bool>(InvokeProvider.ChildItem, "HasChild", place);
        }
        catch (PSNotSupportedException)
        {
            return false;
        }
    }

    private static bool IsLink(PathInfo path) =>
        path.Provider.Name == "FileSystem" && new DirectoryInfo(path.ProviderPath) is { Exists: true } folder && folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Question(PathInfo path) =>
        $"The item at {path.Path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?";
}
