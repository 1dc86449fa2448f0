using System.Management.Automation;
using System.Management.Automation.Provider;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command about the content of items.</summary>
public abstract class ContentCommandBase : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
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
    public override SwitchParameter Force { get; set; }

    /// <summary>The items that the paths name; a path without a wildcard may name one that is not there yet.</summary>
    internal List<PathInfo> Resolve(string[] paths, bool mayBeMissing, ProviderContext context)
    {
        var result = new List<PathInfo>();
        foreach (var path in paths)
        {
            ErrorRecord? missing = null;
            var isHidden = false;
            try
            {
                var found = context.Call<System.Collections.ObjectModel.Collection<PathInfo>>(SessionState.Path, "GetResolvedPSPathFromPSPath", path);
                result.AddRange(found);
                if (found.Count > 0)
                {
                    continue;
                }
                isHidden = !context.SuppressWildcards;
            }
            catch (ItemNotFoundException problem)
            {
                missing = new ErrorRecord(problem.ErrorRecord, problem);
            }
            catch (Exception problem) when (IsAboutPath(problem))
            {
                WriteError(new ErrorRecord(((IContainsErrorRecord)problem).ErrorRecord, problem));
                continue;
            }
            if (mayBeMissing && !isHidden && (context.SuppressWildcards || !WildcardPattern.ContainsWildcardCharacters(path)))
            {
                result.Add(context.Unresolved(this, path));
            }
            else
            {
                WriteError(missing ?? NotFound());
            }
        }
        return result;
    }

    /// <summary>Writes content with notes of where it comes from, as provider items have them.</summary>
    internal void WriteContent(object content, long count, ContentNotes notes)
    {
        var result = Engine.WrapApart(content);
        foreach (var note in notes.For(count))
        {
            result.Properties.Add(note, preValidated: true);
        }
        WriteObject(result);
    }

    internal static void Close(IDisposable stream, Action close)
    {
        try
        {
            close();
        }
        finally
        {
            stream.Dispose();
        }
    }

    private ErrorRecord NotFound() => new(
        new Exception($"An object at the specified path {Path.FirstOrDefault()} does not exist, or has been filtered by the -Include or -Exclude parameter."),
        "ItemNotFound",
        ErrorCategory.ObjectNotFound,
        Path);
}

/// <summary>The notes on what was read of one item or written to it.</summary>
internal sealed class ContentNotes
{
    private readonly List<PSNoteProperty> fixedNotes = [];

    public ContentNotes(PSCmdlet command, PathInfo path, ProviderContext context)
    {
        var intrinsics = command.SessionState.Path;
        fixedNotes.Add(new PSNoteProperty("PSPath", path.Path));
        Add("PSParentPath", () => context.Call<string>(intrinsics, "ParseParent", path.Path, path.Drive?.Root ?? ""));
        Add("PSChildName", () => context.Call<string>(intrinsics, "ParseChildName", path.Path));
        if (path.Drive is not null)
        {
            fixedNotes.Add(new PSNoteProperty("PSDrive", path.Drive));
        }
        fixedNotes.Add(new PSNoteProperty("PSProvider", path.Provider));
    }

    public IEnumerable<PSNoteProperty> For(long count) => fixedNotes.Append(new PSNoteProperty("ReadCount", count));

    private void Add(string name, Func<string> value)
    {
        try
        {
            fixedNotes.Add(new PSNoteProperty(name, value()));
        }
        catch (NotSupportedException)
        {
            // a provider without containers has no parents
        }
    }
}
