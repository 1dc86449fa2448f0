using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads JSON text. Several piped lines are one text, unless the first is complete by itself.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096606", RemotingCapability = RemotingCapability.None)]
public class ConvertFromJsonCommand : Cmdlet
{
    private readonly List<string> lines = [];

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(ValidateRangeKind.Positive)]
    public int Depth { get; set; } = JsonObject.DefaultMaximumDepth;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    [Parameter]
    public JsonDateKind DateKind { get; set; } = JsonDateKind.Default;

    protected override void ProcessRecord() => lines.Add(InputObject);

    protected override void EndProcessing()
    {
        if (lines.Count == 1)
        {
            Read(lines[0]);
        }
        else if (lines.Count > 1)
        {
            ReadLines();
        }
    }

    private void ReadLines()
    {
        if (IsComplete(lines[0]))
        {
            lines.Skip(1).ToList().ForEach(line => Read(line));
        }
        else
        {
            Read(string.Join(Environment.NewLine, lines));
        }
    }

    private bool IsComplete(string line)
    {
        try
        {
            return Read(line);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Read(string text)
    {
        var value = JsonObject.ConvertFromJson(text, AsHashtable, Depth, DateKind, out var error);
        if (error is not null)
        {
            ThrowTerminatingError(error);
        }
        WriteObject(value, !NoEnumerate);
        return !string.IsNullOrWhiteSpace(text);
    }
}
