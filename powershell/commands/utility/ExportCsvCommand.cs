using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as delimited text to a file, a new one or at the end of one that has the same columns.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true, DefaultParameterSetName = "Delimiter", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096608")]
public sealed class ExportCsvCommand : BaseCsvWritingCommand, IDisposable
{
    private List<string>? columns;
    private bool shouldWrite;
    private bool continues;
    private bool isLiteral;
    private bool hasPath;
    private string path = "";
    private FileToWrite? file;
    private StreamWriter? text;

    [Parameter(ValueFromPipeline = true, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public override PSObject InputObject { get; set; } = new();

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path
    {
        get => path;
        set => (path, hasPath) = (value, true);
    }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath", "LP")]
    public string LiteralPath
    {
        get => path;
        set => (path, isLiteral) = (value, true);
    }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    [Parameter]
    public SwitchParameter Append { get; set; }

    public void Dispose() => Close();

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (hasPath == isLiteral)
        {
            ThrowTerminatingError(CsvErrors.TwoPaths());
        }
        shouldWrite = ShouldProcess(path);
        if (shouldWrite)
        {
            Open();
        }
    }

    protected override void ProcessRecord()
    {
        if (!shouldWrite || text is null)
        {
            return;
        }
        if (columns is null)
        {
            columns = CsvWriter.Columns(InputObject);
            WriteTop(text);
        }
        if (continues && !Force)
        {
            CheckColumns(columns);
        }
        text.WriteLine(Writer.Line(InputObject, columns));
    }

    protected override void EndProcessing() => Close();

    private void WriteTop(StreamWriter target)
    {
        if (!NoTypeInformation)
        {
            target.WriteLine(CsvWriter.TypeLine(InputObject));
        }
        if (!NoHeader)
        {
            target.WriteLine(Writer.HeaderLine(columns!));
        }
    }

    private void CheckColumns(IEnumerable<string> existing)
    {
        var own = new HashSet<string>(CsvWriter.Columns(InputObject), StringComparer.OrdinalIgnoreCase);
        if (existing.FirstOrDefault(column => !own.Contains(column)) is { } missing)
        {
            var problem = new InvalidOperationException(
                $"Cannot append CSV content to the following file: {path}. The appended object does not have a property that corresponds to the following column: {missing}. "
                + "To continue with mismatched properties, add the -Force parameter, and then retry the command.");
            ThrowTerminatingError(new ErrorRecord(problem, "CannotAppendCsvWithMismatchedPropertyNames", ErrorCategory.InvalidData, missing));
        }
    }

    private void Open()
    {
        var needsLineEnd = Append && ReadExisting();
        file = FilePath.OpenForWriting(this, path, isLiteral, Append, Force, NoClobber);
        text = new StreamWriter(file.Stream, Encoding);
        if (needsLineEnd)
        {
            text.WriteLine();
        }
    }

    /// <summary>Takes encoding and columns from the file that is there; true when its last line has no end.</summary>
    private bool ReadExisting()
    {
        var resolved = FilePath.Resolve(this, path, isLiteral);
        if (!File.Exists(resolved) || new FileInfo(resolved).Length == 0)
        {
            return false;
        }
        var content = FilePath.Open(this, () =>
        {
            using var reader = new StreamReader(resolved, Encoding, detectEncodingFromByteOrderMarks: true);
            var all = reader.ReadToEnd();
            Encoding = MyInvocation.BoundParameters.ContainsKey(nameof(Encoding)) ? Encoding : reader.CurrentEncoding;
            return all;
        });
        using var existing = new StringReader(content);
        var csv = new CsvReader(existing, Delimiter, null, null);
        csv.ReadHeader();
        if (csv.Header is { Count: > 0 } names)
        {
            columns = [.. names];
            continues = true;
        }
        return content.Length > 0 && content[^1] is not ('\n' or '\r');
    }

    private void Close()
    {
        file?.Close(text);
        file = null;
        text = null;
    }
}
