using System.Management.Automation;
using Microsoft.PowerShell;

namespace Microsoft.PowerShell.Commands;

/// <summary>Tells which scripts may run. The engine asks for no policy here: all may.</summary>
[Cmdlet(VerbsCommon.Get, "ExecutionPolicy", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096594")]
[OutputType(typeof(ExecutionPolicy))]
public class GetExecutionPolicyCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = false, ValueFromPipelineByPropertyName = true)]
    public ExecutionPolicyScope? Scope { get; set; }

    [Parameter(Mandatory = false)]
    public SwitchParameter List { get; set; }

    protected override void BeginProcessing()
    {
        if (List && Scope is not null)
        {
            var problem = new InvalidOperationException("The List and Scope parameters cannot be specified at the same time.");
            ThrowTerminatingError(new ErrorRecord(problem, "ListAndScopeSpecified", ErrorCategory.InvalidOperation, null));
        }
        if (!List)
        {
            WriteObject(ExecutionPolicy.Unrestricted);
            return;
        }
        foreach (var scope in new[]
        {
            ExecutionPolicyScope.MachinePolicy, ExecutionPolicyScope.UserPolicy, ExecutionPolicyScope.Process,
            ExecutionPolicyScope.CurrentUser, ExecutionPolicyScope.LocalMachine,
        })
        {
            var row = new PSObject();
            row.Properties.Add(new PSNoteProperty("Scope", scope));
            row.Properties.Add(new PSNoteProperty("ExecutionPolicy", ExecutionPolicy.Unrestricted));
            WriteObject(row);
        }
    }
}
