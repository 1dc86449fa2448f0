using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Koppel.PowerShell.Host.Running;

/// <summary>Tells the runspaces that we made from those that a script opened, by whatever way: a pipeline may go on in one after its action.</summary>
internal static class OpenRunspaces
{
    private static readonly Lock Making = new();
    private static readonly ConditionalWeakTable<Runspace, object> Made = [];

    public static Runspace Own(Func<Runspace> make)
    {
        lock (Making)
        {
            var runspace = make();
            Made.Add(runspace, Made);
            return runspace;
        }
    }

    public static bool HaveOthers()
    {
        lock (Making)
        {
            return All(null).Any(one => one.RunspaceStateInfo.State is RunspaceState.Opening or RunspaceState.Opened && !Made.TryGetValue(one, out _));
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "get_RunspaceList")]
    private static extern IReadOnlyList<Runspace> All(Runspace? of);
}
