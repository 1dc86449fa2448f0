using System.Management.Automation.Runspaces;
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
        CommandExchange.Apply(state, WebCommands.All);
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
}
