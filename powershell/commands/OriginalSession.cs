using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Commands;

/// <summary>
/// The session state that pwsh itself begins with: all commands of PowerShell's own modules, there from the start, so that no runspace
/// looks for modules. Only the web commands are exchanged, for the same ones under our policy, and the aliases are those of Windows.
/// </summary>
public static class OriginalSession
{
    public static InitialSessionState Create()
    {
        var state = InitialSessionState.CreateDefault();
        foreach (var command in WebCommands.All)
        {
            Exchange(state, command);
        }
        var known = new HashSet<string>(state.Commands.Select(entry => entry.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, command) in AliasTable.Windows)
        {
            if (known.Contains(command) && known.Add(name))
            {
                state.Commands.Add(new SessionStateAliasEntry(name, command));
            }
        }
        return state;
    }

    private static void Exchange(InitialSessionState state, WebCommand command)
    {
        var original = state.Commands[command.Name].OfType<SessionStateCmdletEntry>().Single();
        var entry = new SessionStateCmdletEntry(command.Name, command.Type, original.HelpFileName);
        SetModule(entry, original.PSSnapIn);
        state.Commands.Remove(command.Name, typeof(SessionStateCmdletEntry));
        state.Commands.Add(entry);
    }

    /// <summary>So that `Microsoft.PowerShell.Utility\Invoke-RestMethod` finds it; the engine keeps this setter to itself.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SetPSSnapIn")]
    private static extern void SetModule(InitialSessionStateEntry entry, PSSnapInInfo module);
}
