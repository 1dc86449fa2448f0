using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads files of delimited text into objects.</summary>
[Cmdlet(VerbsData.Import, "Csv", DefaultParameterSetName = DelimiterPath, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097020")]
public sealed class ImportCsvCommand : PSCmdlet
{
    private const string DelimiterPath = "DelimiterPath";
    private const string DelimiterLiteralPath = "DelimiterLiteralPath";
    private const string CulturePath = "CulturePath";
    private const string CultureLiteralPath = "CultureLiteralPath";

    private CsvObjects? objects;
    private bool hasPath;
    private bool hasLiteralPath;
    private string[] paths = [];

    [Parameter(Position = 1, ParameterSetName = DelimiterPath)]
    [Parameter(Position = 1, ParameterSetName = DelimiterLiteralPath)]
    [ValidateNotNull]
    public char Delimiter { get; set; } = ',';

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DelimiterPath, ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CulturePath, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] Path
    {
        get => paths;
        set => (paths, hasPath) = (value, true);
    }

    [Parameter(Mandatory = true, ParameterSetName = DelimiterLiteralPath, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = CultureLiteralPath, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => paths;
        set => (paths, hasLiteralPath) = (value, true);
    }

    [Parameter(Mandatory = true, ParameterSetName = CulturePath)]
    [Parameter(Mandatory = true, ParameterSetName = CultureLiteralPath)]
    [ValidateNotNull]
    public SwitchParameter UseCulture { get; set; }

    [Parameter(Mandatory = false)]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    [Parameter]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    protected override void BeginProcessing()
    {
        objects = new CsvObjects(this);
        if (UseCulture)
        {
            Delimiter = CultureInfo.CurrentCulture.TextInfo.ListSeparator[0];
        }
    }

    protected override void ProcessRecord()
    {
        if (hasPath && hasLiteralPath)
        {
            ThrowTerminatingError(CsvErrors.TwoPaths());
        }
        foreach (var path in paths)
        {
            using var text = FilePath.OpenText(this, path, hasLiteralPath, Encoding);
            objects!.Write(new CsvReader(text, Delimiter, Header, null));
        }
    }
}
