using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives a part of paths: the parent, the last part, the drive …</summary>
[Cmdlet(VerbsCommon.Split, "Path", DefaultParameterSetName = ParentSet, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097149")]
[OutputType(typeof(string), typeof(bool))]
public class SplitPathCommand : ResolvingCommandBase
{
    private const string ParentSet = "ParentSet";
    private const string LeafSet = "LeafSet";
    private const string LeafBaseSet = "LeafBaseSet";
    private const string ExtensionSet = "ExtensionSet";
    private const string QualifierSet = "QualifierSet";
    private const string NoQualifierSet = "NoQualifierSet";
    private const string IsAbsoluteSet = "IsAbsoluteSet";
    private const string LiteralPathSet = "LiteralPathSet";

    [Parameter(Position = 0, ParameterSetName = ParentSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = LeafSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = LeafBaseSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = ExtensionSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = QualifierSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = NoQualifierSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = IsAbsoluteSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter(ParameterSetName = QualifierSet, Mandatory = true)]
    public SwitchParameter Qualifier { get; set; }

    [Parameter(ParameterSetName = NoQualifierSet, Mandatory = true)]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter(ParameterSetName = ParentSet, Mandatory = false)]
    public SwitchParameter Parent { get; set; } = true;

    [Parameter(ParameterSetName = LeafSet, Mandatory = true)]
    public SwitchParameter Leaf { get; set; }

    [Parameter(ParameterSetName = LeafBaseSet, Mandatory = true)]
    public SwitchParameter LeafBase { get; set; }

    [Parameter(ParameterSetName = ExtensionSet, Mandatory = true)]
    public SwitchParameter Extension { get; set; }

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    [Parameter(ParameterSetName = IsAbsoluteSet, Mandatory = true)]
    public SwitchParameter IsAbsolute { get; set; }

    protected override void ProcessRecord()
    {
        var paths = Resolve ? Path.SelectMany(Found).Select(found => found.Path) : Path;
        foreach (var path in paths)
        {
            Try(() => Write(path));
        }
    }

    private void Write(string path)
    {
        if (IsAbsolute)
        {
            WriteObject(SessionState.Path.IsPSAbsolute(path, out _));
        }
        else if (Part(path) is { } part)
        {
            WriteObject(part);
        }
    }

    private string? Part(string path) => ParameterSetName switch
    {
        QualifierSet => QualifierOf(path),
        NoQualifierSet => WithoutQualifier(path),
        LeafSet => LeafOf(path),
        LeafBaseSet => System.IO.Path.GetFileNameWithoutExtension(LeafOf(path)),
        ExtensionSet => System.IO.Path.GetExtension(LeafOf(path)),
        _ => ParentOf(path),
    };

    private string? QualifierOf(string path)
    {
        var end = path.IndexOf(':', StringComparison.Ordinal);
        if (end < 0)
        {
            var problem = new FormatException($"Cannot parse path because path '{path}' does not have a qualifier specified.");
            WriteError(new ErrorRecord(problem, "ParsePathFormatError", ErrorCategory.InvalidArgument, path));
            return null;
        }
        return path[..(SessionState.Path.IsProviderQualified(path) ? end + 2 : end + 1)];
    }

    private string WithoutQualifier(string path)
    {
        if (SessionState.Path.IsProviderQualified(path))
        {
            return path[(path.IndexOf("::", StringComparison.Ordinal) + 2)..];
        }
        var hasDrive = SessionState.Path.IsPSAbsolute(path, out var drive) && path.Length > drive.Length + 1 && path[drive.Length] == ':';
        return hasDrive ? path[(drive.Length + 1)..] : path;
    }

    private string LeafOf(string path)
    {
        try
        {
            return NewContext().Call<string>(SessionState.Path, "ParseChildName", path, ProviderContext.Here, true);
        }
        catch (PSNotSupportedException)
        {
            return path;
        }
    }

    private string ParentOf(string path)
    {
        try
        {
            return NewContext().Call<string>(SessionState.Path, "ParseParent", path, "", ProviderContext.Here, true);
        }
        catch (PSNotSupportedException)
        {
            return "";
        }
    }
}
