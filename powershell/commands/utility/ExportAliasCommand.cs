using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>How Export-Alias writes: values separated by commas, or commands that set the aliases.</summary>
public enum ExportAliasFormat
{
    Csv,
    Script,
}

/// <summary>Writes aliases to a file.</summary>
[Cmdlet(VerbsData.Export, "Alias", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096597")]
[OutputType(typeof(AliasInfo))]
public class ExportAliasCommand : PSCmdlet
{
    private readonly SortedDictionary<string, AliasInfo> found = new(StringComparer.CurrentCultureIgnoreCase);

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    public string Path { get; set; } = ".";

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public ExportAliasFormat As { get; set; } = ExportAliasFormat.Csv;

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    protected override void ProcessRecord()
    {
        var aliases = new SessionAliases(this).All(Scope).Where(alias => SessionState.IsVisible(CommandOrigin, alias)).ToList();
        foreach (var name in Name)
        {
            Find(aliases, name);
        }
    }

    protected override void EndProcessing()
    {
        if (!ShouldProcess(LiteralPath ?? Path))
        {
            return;
        }
        var file = FilePath.OpenForWriting(this, LiteralPath ?? Path, LiteralPath is not null, Append, Force, NoClobber);
        var writer = new StreamWriter(file.Stream, TextEncoding.Utf8);
        foreach (var line in Header().Concat(found.Values.Select(Format)))
        {
            writer.WriteLine(line);
        }
        file.Close(writer);
        if (PassThru)
        {
            WriteObject(found.Values, true);
        }
    }

    private void Find(List<AliasInfo> aliases, string name)
    {
        var filter = new NameFilter(name, null, null);
        var matches = aliases.Where(alias => filter.IsMatch(alias.Name)).ToList();
        matches.ForEach(alias => found[alias.Name] = alias);
        if (matches.Count == 0 && !filter.IsOpen)
        {
            var problem = new ItemNotFoundException($"Cannot find alias because alias '{name}' does not exist.");
            WriteError(new ErrorRecord(problem, "AliasNotFound", ErrorCategory.ObjectNotFound, name));
        }
    }

    private IEnumerable<string> Header()
    {
        string[] words = ["Alias File", $"Exported by : {Environment.UserName}", $"Date/Time : {DateTime.Now:F}", $"Computer : {Environment.MachineName}"];
        return words.Concat(Description?.Split('\n') ?? []).Select(line => $"# {line.TrimEnd('\r')}");
    }

    private string Format(AliasInfo alias)
    {
        string[] values = [alias.Name, alias.Definition, alias.Description, alias.Options.ToString()];
        return As == ExportAliasFormat.Csv
            ? string.Join(',', values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            : $"set-alias -Name:\"{values[0]}\" -Value:\"{values[1]}\" -Description:\"{values[2]}\" -Option:\"{values[3]}\"";
    }
}
