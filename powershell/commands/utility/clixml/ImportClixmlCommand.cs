using System.Management.Automation;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the objects that Export-Clixml kept in a file.</summary>
[Cmdlet(VerbsData.Import, "Clixml", SupportsPaging = true, DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096618")]
public sealed class ImportClixmlCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => Path = value;
    }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            using var stream = FilePath.OpenForReading(this, path, ParameterSetName == "ByLiteralPath");
            var settings = new XmlReaderSettings { CheckCharacters = false, IgnoreWhitespace = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var xml = XmlReader.Create(stream, settings);
            Write(new ClixmlReader(xml).Objects());
        }
    }

    private void Write(IEnumerable<object?> objects)
    {
        if (PagingParameters.IncludeTotalCount)
        {
            WriteObject(PagingParameters.NewTotalCount(0, accuracy: 0.0));
        }
        var wanted = objects.Skip((int)Math.Min(PagingParameters.Skip, int.MaxValue)).Take((int)Math.Min(PagingParameters.First, int.MaxValue));
        foreach (var one in wanted)
        {
            WriteObject(one);
        }
    }
}
