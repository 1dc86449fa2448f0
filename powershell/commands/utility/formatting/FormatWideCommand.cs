using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>Lays one property of objects out in columns.</summary>
[Cmdlet("Format", "Wide", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096928")]
public class FormatWideCommand : OuterFormatShapeCommandBase
{
    private int? column;
    private bool? autosize;

    public FormatWideCommand() => FormatEngine.FormatAs(this, "Wide");

    [Parameter(Position = 0)]
    public object? Property { get; set; }

    [Parameter]
    public SwitchParameter AutoSize
    {
        get => autosize ?? false;
        set => autosize = value;
    }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Column
    {
        get => column ?? -1;
        set => column = value;
    }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        FormatEngine.SetParameters(this, FormatEngine.WideParameters(this, Property, column, autosize));
    }
}
