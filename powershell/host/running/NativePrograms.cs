using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Koppel.PowerShell.Host.Running;

/// <summary>Lets a program of the machine look like what it is on a server of ours: a command that does not exist.</summary>
internal static class NativePrograms
{
    public static void Refuse(Runspace runspace) =>
        runspace.SessionStateProxy.InvokeCommand.PostCommandLookupAction = static (_, found) =>
        {
            if (found.Command is ApplicationInfo)
            {
                found.Command = null;
            }
        };
}
