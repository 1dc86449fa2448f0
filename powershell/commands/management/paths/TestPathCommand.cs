using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What kind of item a path must name.</summary>
public enum TestPathType
{
    Any,
    Container,
    Leaf,
}

/// <summary>Tells whether items are there.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097057")]
[OutputType(typeof(bool))]
public class TestPathCommand : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[]? Path { get; set; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[]? LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter]
    public override string? Filter { get; set; }

    [Parameter]
    public override string[]? Include { get; set; } = [];

    [Parameter]
    public override string[]? Exclude { get; set; } = [];

    [Parameter]
    [Alias("Type")]
    public TestPathType PathType { get; set; } = TestPathType.Any;

    [Parameter]
    public SwitchParameter IsValid { get; set; }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        IsValid ? null : context.Call(InvokeProvider.Item, "ItemExistsDynamicParameters", Path is { Length: > 0 } && !string.IsNullOrEmpty(Path[0]) ? Path[0] : ".");

    protected override void ProcessRecord()
    {
        if (Path is null or { Length: 0 })
        {
            WriteError(NoPath());
            return;
        }
        foreach (var path in Path)
        {
            if (path is null)
            {
                WriteError(NoPath());
            }
            else
            {
                WriteObject(!string.IsNullOrWhiteSpace(path) && Test(path));
            }
        }
    }

    private bool Test(string path)
    {
        var context = NewContext();
        context.PassThru = false;
        try
        {
            if (IsValid)
            {
                return context.Call<bool>(SessionState.Path, "IsValid", path);
            }
            return context.Call<bool>(InvokeProvider.Item, "Exists", path) && HasType(path, context);
        }
        catch (PSNotSupportedException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
            return false;
        }
        catch (Exception problem) when (IsAboutPath(problem))
        {
            return false;
        }
    }

    private bool HasType(string path, ProviderContext context) =>
        PathType == TestPathType.Any || context.Call<bool>(InvokeProvider.Item, "IsContainer", path) == (PathType == TestPathType.Container);

    private ErrorRecord NoPath() =>
        new(new ArgumentNullException("The provided Path argument was null or an empty collection."), "NullPathNotPermitted", ErrorCategory.InvalidArgument, Path);
}
