using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Lets objects through and keeps them in a file or a variable as well.</summary>
[Cmdlet("Tee", "Object", DefaultParameterSetName = "File", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097034")]
public sealed class TeeObjectCommand : PSCmdlet, IDisposable
{
    private System.Management.Automation.PowerShell? keeper;
    private SteppablePipeline? keeping;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "File")]
    [Alias("Path")]
    public string FilePath { get; set; } = string.Empty;

    [Parameter(Mandatory = true, ParameterSetName = "LiteralFile")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = string.Empty;

    [Parameter(ParameterSetName = "File")]
    public SwitchParameter Append { get; set; }

    [Parameter(ParameterSetName = "File")]
    [Parameter(ParameterSetName = "LiteralFile")]
    [ValidateNotNullOrEmpty]
    public object? Encoding { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Variable")]
    public string Variable { get; set; } = string.Empty;

    protected override void BeginProcessing()
    {
        keeper = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        if (ParameterSetName == "Variable")
        {
            keeper.AddCommand(@"Microsoft.PowerShell.Utility\Set-Variable").AddParameter("Name", Variable);
        }
        else
        {
            AddFile(keeper.AddCommand(@"Microsoft.PowerShell.Utility\Out-File"));
        }
        keeping = keeper.GetSteppablePipeline();
        keeping.Begin(this);
    }

    protected override void ProcessRecord()
    {
        keeping!.Process(InputObject);
        WriteObject(InputObject);
    }

    protected override void EndProcessing() => keeping!.End();

    public void Dispose()
    {
        keeping?.Dispose();
        keeper?.Dispose();
    }

    private void AddFile(System.Management.Automation.PowerShell command)
    {
        if (ParameterSetName == "File")
        {
            command.AddParameter("FilePath", FilePath).AddParameter("Append", Append);
        }
        else
        {
            command.AddParameter("LiteralPath", LiteralPath);
        }
        if (Encoding is not null)
        {
            command.AddParameter("Encoding", Encoding);
        }
    }
}
