using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Goes to another place.</summary>
[Cmdlet(VerbsCommon.Set, "Location", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097049")]
[OutputType(typeof(PathInfo), typeof(PathInfoStack))]
public class SetLocationCommand : CoreCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string Path { get; set; } = "";

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ParameterSetName = "Stack", ValueFromPipelineByPropertyName = true)]
    public string? StackName { get; set; }

    protected override void ProcessRecord()
    {
        object? result = null;
        var isDone = ParameterSetName == "Stack" ? TryStack(() => result = SessionState.Path.SetDefaultLocationStack(StackName)) : TryStack(() => result = Go());
        if (isDone && PassThru)
        {
            WriteObject(result);
        }
    }

    private object? Go() => NewContext().Call(SessionState.Path, "SetLocation", Path.Length == 0 ? "~" : Path, ProviderContext.Here, IsLiteral);

    private bool TryStack(Action work)
    {
        try
        {
            return Try(work);
        }
        catch (PSArgumentException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
            return false;
        }
    }
}
