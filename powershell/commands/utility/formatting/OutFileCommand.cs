using System.Management.Automation;
using System.Text;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes the text that objects would show at the console to a file.</summary>
[Cmdlet("Out", "File", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096621")]
public class OutFileCommand : FrontEndCommandBase
{
    private string? path;
    private bool isLiteral;
    private int? width;
    private FileToWrite? file;
    private StreamWriter? text;

    public OutFileCommand() => FormatEngine.WriteLines(this);

    [Alias("Path")]
    [Parameter(Position = 0, ParameterSetName = "ByPath")]
    public string? FilePath
    {
        get => path;
        set => path = value;
    }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath
    {
        get => path;
        set => (path, isLiteral) = (value, true);
    }

    [Parameter(Position = 1)]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width
    {
        get => width ?? 0;
        set => width = value;
    }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        if (path is null)
        {
            throw new PSArgumentNullException(
                nameof(path), "Cannot process argument because the value of argument \"path\" is null. Change the value of argument \"path\" to a non-null value.");
        }
        TextWriter writer = TextWriter.Null;
        if (ShouldProcess(path, "Output to File"))
        {
            file = Commands.FilePath.OpenForWriting(this, path, isLiteral, Append, Force, NoClobber);
            writer = text = new StreamWriter(file.Stream, Encoding);
        }
        // lines of text stay whole; only what is laid out in columns keeps to the width
        FormatEngine.SetTarget(this, writer, width ?? int.MaxValue - 1, NoNewline);
        base.BeginProcessing();
    }

    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        text?.Flush();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        Close();
    }

    protected override void InternalDispose()
    {
        base.InternalDispose();
        Close();
    }

    private void Close()
    {
        file?.Close(text);
        file = null;
        text = null;
    }
}
