using System.Management.Automation;
using System.Text;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as XML that names their types and properties.</summary>
[Cmdlet(VerbsData.ConvertTo, "Xml", SupportsShouldProcess = false, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096603", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(XmlDocument), typeof(string))]
public sealed class ConvertToXmlCommand : PSCmdlet, IDisposable
{
    private readonly MemoryStream bytes = new();
    private XmlWriter? writer;
    private ObjectXml? objects;

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1;

    [Parameter(Position = 0, ValueFromPipeline = true, Mandatory = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("Stream", "String", "Document")]
    public string As { get; set; } = "Document";

    private bool IsStream => As.Equals("Stream", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        writer?.Dispose();
        bytes.Dispose();
    }

    protected override void BeginProcessing()
    {
        if (IsStream)
        {
            WriteObject("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
            WriteObject("<Objects>");
        }
        else
        {
            Start();
            writer!.WriteStartDocument();
            writer.WriteStartElement("Objects");
        }
    }

    protected override void ProcessRecord()
    {
        if (IsStream)
        {
            Start();
        }
        objects!.Write(InputObject);
        if (IsStream)
        {
            WriteObject(Text());
        }
    }

    protected override void EndProcessing()
    {
        if (IsStream)
        {
            WriteObject("</Objects>");
            return;
        }
        writer!.WriteEndElement();
        writer.WriteEndDocument();
        var text = Text();
        if (As.Equals("String", StringComparison.OrdinalIgnoreCase))
        {
            WriteObject(text);
            return;
        }
        var document = new XmlDocument();
        document.LoadXml(text);
        WriteObject(document);
    }

    private void Start()
    {
        bytes.SetLength(0);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            OmitXmlDeclaration = IsStream,
            ConformanceLevel = IsStream ? ConformanceLevel.Fragment : ConformanceLevel.Document,
            CloseOutput = false,
        };
        writer = XmlWriter.Create(bytes, settings);
        objects = new ObjectXml(writer, Depth, !NoTypeInformation);
    }

    private string Text()
    {
        writer!.Flush();
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
