using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads delimited text into objects; each piped text goes on where the one before it ended.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv", DefaultParameterSetName = "Delimiter", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096830", RemotingCapability = RemotingCapability.None)]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private CsvObjects? objects;
    private string? typeName;

    [Parameter(Position = 1, ParameterSetName = "Delimiter")]
    [ValidateNotNull]
    public char Delimiter { get; set; } = ',';

    [Parameter(ParameterSetName = "UseCulture", Mandatory = true)]
    [ValidateNotNull]
    public SwitchParameter UseCulture { get; set; }

    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, Mandatory = true, Position = 0)]
    [ValidateNotNull]
    [ValidateNotNullOrEmpty]
    public PSObject[] InputObject { get; set; } = [];

    [Parameter(Mandatory = false)]
    [ValidateNotNull]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

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
        foreach (var input in InputObject)
        {
            using var text = new StringReader(input.ToString());
            var reader = new CsvReader(text, Delimiter, Header, typeName);
            objects!.Write(reader);
            Header ??= reader.Header?.ToArray();
            typeName ??= reader.TypeName;
        }
    }
}
