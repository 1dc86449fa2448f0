using System.Management.Automation;
using System.Text;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the text that objects would show at the console.</summary>
[Cmdlet("Out", "String", DefaultParameterSetName = "NoNewLineFormatting", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097024", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(string))]
public class OutStringCommand : FrontEndCommandBase
{
    private const int DefaultWidth = 120;

    private readonly StringBuilder text = new();
    private int? width;

    public OutStringCommand() => FormatEngine.WriteLines(this);

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width
    {
        get => width ?? 0;
        set => width = value;
    }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        TextWriter writer = Stream ? new LineWriter(WriteObject) : new StringWriter(text);
        FormatEngine.SetTarget(this, writer, width ?? DefaultWidth, NoNewline);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (!Stream)
        {
            WriteObject(text.ToString());
        }
    }
}
