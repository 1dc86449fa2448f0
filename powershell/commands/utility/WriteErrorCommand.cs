using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes an error that does not end the command: of a text, of an exception, or an error record as it is.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "NoException", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097039", RemotingCapability = RemotingCapability.None)]
public sealed class WriteErrorCommand : PSCmdlet
{
    private const string WithException = "WithException";
    private const string NoException = "NoException";
    private const string WithRecord = "ErrorRecord";

    // the position shown is that of the caller; the engine keeps these two for its own commands
    private static readonly MethodInfo? SetInvocation =
        typeof(ErrorRecord).GetMethod("SetInvocationInfo", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(InvocationInfo)]);

    private static readonly PropertyInfo? KeepInvocation =
        typeof(ErrorRecord).GetProperty("PreserveInvocationInfoOnce", BindingFlags.Instance | BindingFlags.NonPublic);

    [Parameter(Position = 0, ParameterSetName = WithException, Mandatory = true)]
    public Exception? Exception { get; set; }

    [Parameter(Position = 0, ParameterSetName = NoException, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = WithException)]
    [AllowNull]
    [AllowEmptyString]
    [Alias("Msg")]
    public string? Message { get; set; }

    [Parameter(Position = 0, ParameterSetName = WithRecord, Mandatory = true)]
    public ErrorRecord? ErrorRecord { get; set; }

    [Parameter(ParameterSetName = NoException)]
    [Parameter(ParameterSetName = WithException)]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    [Parameter(ParameterSetName = WithException)]
    [Parameter(ParameterSetName = NoException)]
    public string ErrorId { get; set; } = "";

    [Parameter(ParameterSetName = NoException)]
    [Parameter(ParameterSetName = WithException)]
    public object? TargetObject { get; set; }

    [Parameter]
    public string RecommendedAction { get; set; } = "";

    [Parameter]
    [Alias("Activity")]
    public string CategoryActivity { get; set; } = "";

    [Parameter]
    [Alias("Reason")]
    public string CategoryReason { get; set; } = "";

    [Parameter]
    [Alias("TargetName")]
    public string CategoryTargetName { get; set; } = "";

    [Parameter]
    [Alias("TargetType")]
    public string CategoryTargetType { get; set; } = "";

    protected override void ProcessRecord()
    {
        var record = ErrorRecord is null ? NewRecord() : new ErrorRecord(ErrorRecord, null);
        if (RecommendedAction.Length > 0)
        {
            record.ErrorDetails ??= new ErrorDetails(record.ToString());
            record.ErrorDetails.RecommendedAction = RecommendedAction;
        }
        Describe(record.CategoryInfo);
        if (GetVariableValue("MyInvocation") is InvocationInfo caller && SetInvocation is not null && KeepInvocation is not null)
        {
            SetInvocation.Invoke(record, [caller]);
            KeepInvocation.SetValue(record, true);
            record.CategoryInfo.Activity = CategoryActivity.Length > 0 ? CategoryActivity : "Write-Error";
        }
        WriteError(record);
    }

    private ErrorRecord NewRecord()
    {
        var exception = Exception ?? new WriteErrorException(Message);
        var id = ErrorId.Length > 0 ? ErrorId : exception.GetType().FullName;
        var record = new ErrorRecord(exception, id, Category, TargetObject);
        if (Exception is not null && !string.IsNullOrEmpty(Message))
        {
            record.ErrorDetails = new ErrorDetails(Message);
        }
        return record;
    }

    private void Describe(ErrorCategoryInfo category)
    {
        if (CategoryReason.Length > 0)
        {
            category.Reason = CategoryReason;
        }
        if (CategoryTargetName.Length > 0)
        {
            category.TargetName = CategoryTargetName;
        }
        if (CategoryTargetType.Length > 0)
        {
            category.TargetType = CategoryTargetType;
        }
    }
}

/// <summary>The exception of an error that is only a text.</summary>
public class WriteErrorException : SystemException
{
    public WriteErrorException()
        : base("The Write-Error cmdlet reported an error.")
    {
    }

    public WriteErrorException(string? message)
        : base(message)
    {
    }

    public WriteErrorException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
