using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the full paths of the items that paths name, or the way to them from another place.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097143")]
public class ResolvePathCommand : ResolvingCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter]
    public SwitchParameter Relative { get; set; }

    [Parameter]
    public string? RelativeBasePath { get; set; }

    [Parameter]
    public override SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            foreach (var found in Found(FromBase(path)))
            {
                WriteObject(Relative ? RelativeTo(found) : found);
            }
        }
    }

    private string Base() =>
        RelativeBasePath is null
            ? SessionState.Path.CurrentLocation.Path
            : SessionState.Path.GetUnresolvedProviderPathFromPSPath(RelativeBasePath);

    private string FromBase(string path) =>
        RelativeBasePath is null || SessionState.Path.IsPSAbsolute(path, out _) || SessionState.Path.IsProviderQualified(path)
            ? path
            : SessionState.Path.Combine(Base(), path);

    // what lies above is reached by its own folder, not by the place one stands at: ../name and never only ..
    private string RelativeTo(PathInfo found)
    {
        var separator = found.Provider.ItemSeparator;
        var end = found.Path.LastIndexOf(separator);
        if (end < 0)
        {
            return found.Path;
        }
        var folder = FolderFromBase(found, found.Path[..end] + separator);
        var isWithin = !folder.StartsWith(found.Drive?.Root ?? found.Path, StringComparison.Ordinal);
        if (isWithin && !folder.StartsWith('.'))
        {
            folder = SessionState.Path.Combine(".", folder);
        }
        return SessionState.Path.Combine(folder, found.Path[(end + 1)..]);
    }

    private string FolderFromBase(PathInfo found, string folder) =>
        found.Provider.Name == "FileSystem"
            ? System.IO.Path.GetRelativePath(Base(), folder)
            : SessionState.Path.NormalizeRelativePath(folder, Base());
}
