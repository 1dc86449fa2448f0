using System.Collections;
using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Hands objects on and keeps them in a file or a variable as well.</summary>
[Cmdlet("Tee", "Object", DefaultParameterSetName = "File", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097034")]
public sealed class TeeObjectCommand : PSCmdlet, IDisposable
{
    private readonly ArrayList kept = [];
    private SteppablePipeline? writing;
    private System.Management.Automation.PowerShell? shell;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "File")]
    [Alias("Path")]
    public string? FilePath { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LiteralFile")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter(ParameterSetName = "File")]
    public SwitchParameter Append { get; set; }

    [Parameter(ParameterSetName = "File")]
    [Parameter(ParameterSetName = "LiteralFile")]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = TextEncoding.Utf8;

    [Parameter(Mandatory = true, ParameterSetName = "Variable")]
    public string? Variable { get; set; }

    public void Dispose()
    {
        writing?.Dispose();
        shell?.Dispose();
    }

    protected override void BeginProcessing()
    {
        if (ParameterSetName == "Variable")
        {
            return;
        }
        shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(new CmdletInfo("Out-File", typeof(OutFileCommand))).AddParameter("Encoding", Encoding);
        if (LiteralPath is not null)
        {
            shell.AddParameter("LiteralPath", LiteralPath);
        }
        else
        {
            shell.AddParameter("FilePath", FilePath).AddParameter("Append", Append);
        }
        writing = shell.GetSteppablePipeline();
        writing.Begin(this);
    }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Variable")
        {
            kept.Add(InputObject);
        }
        else
        {
            writing!.Process(InputObject);
        }
        WriteObject(InputObject);
    }

    protected override void EndProcessing()
    {
        if (ParameterSetName == "Variable")
        {
            SessionState.PSVariable.Set(Variable, kept.Count == 1 ? kept[0] : kept);
        }
        else
        {
            writing!.End();
        }
    }
}
