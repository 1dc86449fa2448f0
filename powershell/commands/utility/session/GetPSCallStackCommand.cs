using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Tells through which calls the script came where it is.</summary>
[Cmdlet(VerbsCommon.Get, "PSCallStack", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096705")]
[OutputType(typeof(CallStackFrame))]
public class GetPSCallStackCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject(System.Management.Automation.Runspaces.Runspace.DefaultRunspace.Debugger.GetCallStack().ToArray(), enumerateCollection: true);
}
