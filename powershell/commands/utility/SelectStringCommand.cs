using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Finds lines of texts or files by patterns.</summary>
[Cmdlet(VerbsCommon.Select, "String", DefaultParameterSetName = "File", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097119")]
[OutputType(typeof(bool), typeof(MatchInfo), ParameterSetName = ["File", "Object", "LiteralFile"])]
[OutputType(typeof(string), ParameterSetName = ["FileRaw", "ObjectRaw", "LiteralFileRaw"])]
public sealed class SelectStringCommand : PSCmdlet
{
    private LineMatcher matcher = null!;
    private MatchContextTracker pipeContext = null!;
    private ulong inputs;
    private bool isDone;

    [Parameter]
    [ValidateSet(typeof(ValidateMatchStringCultureNamesGenerator))]
    [ValidateNotNull]
    public string? Culture { get; set; }

    [AllowNull]
    [AllowEmptyString]
    [Parameter(ValueFromPipeline = true, Mandatory = true, ParameterSetName = "Object")]
    [Parameter(ValueFromPipeline = true, Mandatory = true, ParameterSetName = "ObjectRaw")]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0)]
    public string[] Pattern { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "File")]
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "FileRaw")]
    public string[]? Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralFile")]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralFileRaw")]
    [Alias("PSPath", "LP")]
    public string[]? LiteralPath { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ObjectRaw")]
    [Parameter(Mandatory = true, ParameterSetName = "FileRaw")]
    [Parameter(Mandatory = true, ParameterSetName = "LiteralFileRaw")]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public SwitchParameter SimpleMatch { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter(ParameterSetName = "Object")]
    [Parameter(ParameterSetName = "File")]
    [Parameter(ParameterSetName = "LiteralFile")]
    public SwitchParameter Quiet { get; set; }

    [Parameter]
    public SwitchParameter List { get; set; }

    [Parameter]
    public SwitchParameter NoEmphasis { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Include { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter NotMatch { get; set; }

    [Parameter]
    public SwitchParameter AllMatches { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [EncodingArgument]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateCount(1, 2)]
    [ValidateRange(0, int.MaxValue)]
    public int[] Context { get; set; } = [0, 0];

    protected override void BeginProcessing()
    {
        if (Culture is not null && !SimpleMatch)
        {
            var problem = new InvalidOperationException("You must specify -Culture parameter only with -SimpleMatch parameter.");
            ThrowTerminatingError(new ErrorRecord(problem, "CannotSpecifyCultureWithoutSimpleMatch", ErrorCategory.InvalidData, null));
        }
        matcher = SimpleMatch
            ? LineMatcher.ForTexts(Pattern, Culture, CaseSensitive, NotMatch)
            : LineMatcher.ForExpressions(this, Pattern, CaseSensitive, NotMatch, AllMatches);
        pipeContext = NewContext();
    }

    protected override void ProcessRecord()
    {
        if (isDone)
        {
            return;
        }
        if ((Path ?? LiteralPath) is { } paths)
        {
            SearchFiles([.. paths.SelectMany(path => SearchedFiles.Resolve(this, path, LiteralPath is not null))]);
        }
        else if (InputObject?.BaseObject is FileInfo file)
        {
            SearchFiles([file.FullName]);
        }
        else
        {
            SearchObject(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        if (!isDone)
        {
            WriteAll(pipeContext.End());
        }
    }

    private MatchContextTracker NewContext() => new(Context[0], Context[^1]);

    private void SearchObject(PSObject? input)
    {
        inputs++;
        var earlier = input?.BaseObject as MatchInfo;
        var line = earlier is null ? input?.ToString() ?? string.Empty : earlier.Line;
        var match = matcher.Match(line);
        if (match is not null && earlier is not null)
        {
            match = earlier.Copy();
        }
        else if (match is not null)
        {
            match.LineNumber = inputs;
        }
        isDone = WriteAll(Track(pipeContext, match, line)) && Quiet;
    }

    private void SearchFiles(List<string> files)
    {
        foreach (var file in files.Where(file => !Directory.Exists(file) && SearchedFiles.IsWanted(file, Include, Exclude)))
        {
            if (SearchFile(file) && Quiet)
            {
                isDone = true;
                return;
            }
        }
        if (Quiet && files.Count > 0)
        {
            WriteObject(List ? null : false);
        }
    }

    private bool SearchFile(string file)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding);
            return SearchLines(file, reader);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            var refusal = new ArgumentException($"The file {file} cannot be read: {problem.Message}", problem);
            WriteError(new ErrorRecord(refusal, "ProcessingFile", ErrorCategory.NotSpecified, null));
            return false;
        }
    }

    private bool SearchLines(string file, StreamReader reader)
    {
        var context = NewContext();
        var hasMatch = false;
        for (ulong number = 1; reader.ReadLine() is { } line; number++)
        {
            var match = matcher.Match(line);
            if (match is not null)
            {
                match.Path = file;
                match.LineNumber = number;
            }
            hasMatch |= WriteAll(Track(context, match, line));
            if (hasMatch && (Quiet || List))
            {
                return true;
            }
        }
        return WriteAll(context.End()) || hasMatch;
    }

    private static IEnumerable<MatchInfo> Track(MatchContextTracker context, MatchInfo? match, string line)
    {
        if (!context.IsUsed)
        {
            return match is null ? [] : [match];
        }
        return match is null ? context.AddLine(line) : context.AddMatch(match, line);
    }

    /// <summary>Says whether there was anything to write. With -Quiet one true, with -List the first match stands for all.</summary>
    private bool WriteAll(IEnumerable<MatchInfo> matches)
    {
        var found = matches.ToList();
        if (found.Count == 0)
        {
            return false;
        }
        if (Quiet && !List)
        {
            WriteObject(true);
            return true;
        }
        foreach (var match in List ? found.Take(1) : found)
        {
            WriteObject(Raw ? match.Line : match);
        }
        return true;
    }
}
