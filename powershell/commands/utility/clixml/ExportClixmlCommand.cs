using System.Management.Automation;
using System.Text;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Keeps objects in a file so that they can be had again with their types and values.</summary>
[Cmdlet(VerbsData.Export, "Clixml", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096926")]
public sealed class ExportClixmlCommand : PSCmdlet, IDisposable
{
    private string path = "";
    private int? depth;
    private FileToWrite? file;
    private XmlWriter? xml;
    private ClixmlWriter? writer;

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth
    {
        get => depth ?? 0;
        set => depth = value;
    }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    public string Path
    {
        get => path;
        set => path = value;
    }

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath
    {
        get => path;
        set => path = value;
    }

    [Parameter(ValueFromPipeline = true, Mandatory = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    public void Dispose() => Close();

    protected override void BeginProcessing()
    {
        if (!ShouldProcess(path))
        {
            return;
        }
        file = FilePath.OpenForWriting(this, path, ParameterSetName == "ByLiteralPath", append: false, Force, NoClobber);
        var settings = new XmlWriterSettings { CloseOutput = false, Encoding = Encoding, Indent = true, OmitXmlDeclaration = true };
        xml = XmlWriter.Create(new StreamWriter(file.Stream, Encoding), settings);
        writer = new ClixmlWriter(xml, depth);
    }

    protected override void ProcessRecord()
    {
        writer?.Write(InputObject);
        xml?.Flush();
    }

    protected override void EndProcessing()
    {
        writer?.Done();
        Close();
    }

    private void Close()
    {
        xml?.Flush();
        file?.Close(xml);
        file = null;
        xml = null;
        writer = null;
    }
}
