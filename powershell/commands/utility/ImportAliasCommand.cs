using System.Management.Automation;
using System.Text.RegularExpressions;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads aliases from a file that Export-Alias wrote as separated values.</summary>
[Cmdlet(VerbsData.Import, "Alias", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097125")]
[OutputType(typeof(AliasInfo))]
public partial class ImportAliasCommand : PSCmdlet
{
    private SessionAliases? aliases;

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByPath")]
    public string? Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        aliases = new SessionAliases(this);
        var path = LiteralPath ?? Path!;
        using var reader = FilePath.OpenText(this, path, LiteralPath is not null, TextEncoding.Utf8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                Import(Parse(path, number, line));
            }
        }
    }

    private AliasInfo Parse(string path, int number, string line)
    {
        var values = Value().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value).ToArray();
        if (values.Length != 4)
        {
            Refuse("ImportAliasFileFormatError", path, $"Cannot import an alias. Line number {number} in the file '{path}' is not a properly-formatted, comma-separated values "
                + "(CSV) line for aliases. Change the line to contain four values separated by commas. If the value text itself contains a comma, then the value must be "
                + "contained in quotation marks.");
        }
        if (!Enum.TryParse<ScopedItemOptions>(values[3], true, out var options))
        {
            Refuse("ImportAliasOptionsError", path, $"Cannot import the alias because line number {number} in the file '{path}' contains an option that is not recognized "
                + "for aliases. Change the file to contain valid options.");
        }
        return aliases!.Create(values[0], values[1], values[2], options);
    }

    private void Import(AliasInfo alias)
    {
        if (!ShouldProcess($"Name: {alias.Name} Value: {alias.Definition}", "Import Alias"))
        {
            return;
        }
        if (!Force && aliases!.Find(alias.Name, Scope) is not null)
        {
            var exists = new SessionStateException($"The alias is not allowed, because an alias with the name '{alias.Name}' already exists.");
            WriteError(new ErrorRecord(exists, "AliasAlreadyExists", ErrorCategory.ResourceExists, alias.Name));
            return;
        }
        try
        {
            var result = aliases!.Set(alias, Scope, Force);
            if (PassThru)
            {
                WriteObject(result);
            }
        }
        catch (SessionStateException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
    }

    private void Refuse(string id, string path, string text)
    {
        var problem = new FileLoadException(text, path);
        ThrowTerminatingError(new ErrorRecord(problem, id, ErrorCategory.InvalidData, path));
    }

    [GeneratedRegex("(?:^|,)\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")]
    private static partial Regex Value();
}
