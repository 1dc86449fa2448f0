using System.Management.Automation;
using Microsoft.PowerShell;

namespace Microsoft.PowerShell.Commands;

/// <summary>There is no policy to set: the host that runs scripts decides what they may do.</summary>
[Cmdlet(VerbsCommon.Set, "ExecutionPolicy", SupportsShouldProcess = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096612")]
public class SetExecutionPolicyCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public ExecutionPolicy ExecutionPolicy { get; set; }

    [Parameter(Position = 1, Mandatory = false, ValueFromPipelineByPropertyName = true)]
    public ExecutionPolicyScope Scope { get; set; } = ExecutionPolicyScope.LocalMachine;

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void BeginProcessing() => throw new PlatformNotSupportedException();
}
