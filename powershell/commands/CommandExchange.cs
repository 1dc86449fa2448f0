using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.CompilerServices;
using Koppel.PowerShell.Web;
using Known = System.Collections.Concurrent.ConcurrentDictionary<System.Reflection.Assembly, System.Collections.Generic.Dictionary<
    string, System.Tuple<System.Management.Automation.Runspaces.SessionStateCmdletEntry,
        System.Collections.Generic.List<System.Management.Automation.Runspaces.SessionStateAliasEntry>>>>;

namespace Koppel.PowerShell.Commands;

/// <summary>
/// Puts other classes behind the names of commands, for the whole process. The engine remembers what it found in an assembly and copies
/// each later session state and module from that, so a script that opens a runspace of its own or imports the assembly gets ours too.
/// </summary>
internal static class CommandExchange
{
    public static void Apply(InitialSessionState state, IEnumerable<WebCommand> commands)
    {
        foreach (var command in commands)
        {
            var remembered = Remembered()[command.Original.Assembly][command.Name].Item1;
            foreach (var entry in state.Commands[command.Name].OfType<SessionStateCmdletEntry>().Append(remembered))
            {
                ImplementingType(entry) = command.Type;
            }
        }
    }

    private static Known Remembered()
    {
        const string Keeper = "System.Management.Automation.Runspaces.PSSnapInHelpers";
        const string Name = "s_cmdletCache";
        var field = typeof(InitialSessionState).Assembly.GetType(Keeper)?.GetField(Name, BindingFlags.Static | BindingFlags.NonPublic);
        return (field?.GetValue(null) as Lazy<Known>)?.Value ?? throw new MissingFieldException(Keeper, Name);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<ImplementingType>k__BackingField")]
    private static extern ref Type ImplementingType(SessionStateCmdletEntry entry);
}
