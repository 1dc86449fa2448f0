using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as lines of delimited text; the first object gives the columns.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv", DefaultParameterSetName = "Delimiter", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096832", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(string))]
public sealed class ConvertToCsvCommand : BaseCsvWritingCommand
{
    private List<string>? columns;

    [Parameter(ValueFromPipeline = true, Mandatory = true, ValueFromPipelineByPropertyName = true, Position = 0)]
    public override PSObject InputObject { get; set; } = new();

    protected override void ProcessRecord()
    {
        if (columns is null)
        {
            columns = CsvWriter.Columns(InputObject);
            if (!NoTypeInformation)
            {
                WriteObject(CsvWriter.TypeLine(InputObject));
            }
            if (!NoHeader)
            {
                WriteObject(Writer.HeaderLine(columns));
            }
        }
        WriteObject(Writer.Line(InputObject, columns));
    }
}
