using System.Collections;
using System.Management.Automation;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>One node that an XPath found, and where.</summary>
public sealed class SelectXmlInfo
{
    public XmlNode? Node { get; set; }

    public string Path { get; set; } = "InputStream";

    public string Pattern { get; set; } = "";

    public override string ToString() => Node is null ? "" : Node.OuterXml;
}

/// <summary>Finds nodes by XPath in files, texts or documents.</summary>
[Cmdlet(VerbsCommon.Select, "Xml", DefaultParameterSetName = "Xml", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097031")]
[OutputType(typeof(SelectXmlInfo))]
public class SelectXmlCommand : PSCmdlet
{
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => Path = value;
    }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Xml")]
    [ValidateNotNullOrEmpty]
    [Alias("Node")]
    public XmlNode[] Xml { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Content")]
    [ValidateNotNullOrEmpty]
    public string[] Content { get; set; } = [];

    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string XPath { get; set; } = "";

    [Parameter]
    [ValidateNotNullOrEmpty]
    public Hashtable? Namespace { get; set; }

    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case "Xml":
                Xml.ToList().ForEach(node => Find(node, "InputStream"));
                break;
            case "Content":
                Content.ToList().ForEach(FindInText);
                break;
            default:
                Path.SelectMany(Files).ToList().ForEach(FindInFile);
                break;
        }
    }

    private IEnumerable<string> Files(string path)
    {
        try
        {
            return ParameterSetName == "Path"
                ? SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _)
                : [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)];
        }
        catch (ItemNotFoundException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
            return [];
        }
    }

    private void FindInText(string text)
    {
        try
        {
            Find(LanguagePrimitives.ConvertTo<XmlDocument>(text), "InputStream");
        }
        catch (PSInvalidCastException problem)
        {
            WriteError(problem.ErrorRecord);
        }
    }

    private void FindInFile(string file)
    {
        try
        {
            Find(LanguagePrimitives.ConvertTo<XmlDocument>(File.ReadAllText(file)), file);
        }
        catch (Exception problem) when (problem is PSInvalidCastException or IOException or UnauthorizedAccessException or XmlException)
        {
            var reason = (problem as PSInvalidCastException)?.InnerException?.Message ?? problem.Message;
            var argument = new ArgumentException($"The file '{file}' cannot be read: {reason}");
            WriteError(new ErrorRecord(argument, "ProcessingFile", ErrorCategory.InvalidArgument, file));
        }
    }

    private void Find(XmlNode node, string place)
    {
        var found = Namespace is null ? node.SelectNodes(XPath) : node.SelectNodes(XPath, Names(node));
        foreach (XmlNode one in found!)
        {
            WriteObject(new SelectXmlInfo { Node = one, Path = place, Pattern = XPath });
        }
    }

    private XmlNamespaceManager Names(XmlNode node)
    {
        var names = new XmlNamespaceManager((node as XmlDocument ?? node.OwnerDocument)!.NameTable);
        foreach (DictionaryEntry entry in Namespace!)
        {
            names.AddNamespace(entry.Key.ToString()!, entry.Value?.ToString() ?? "");
        }
        return names;
    }
}
