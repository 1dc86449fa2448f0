using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Koppel.PowerShell.Commands;

/// <summary>
/// Lets a command report the module that it belongs to in PowerShell, so that `Microsoft.PowerShell.Utility\Write-Output` finds it.
/// The engine offers no public way to do that for commands that are part of the session state; without it they only lack the name.
/// </summary>
internal static class ModuleName
{
    private const BindingFlags Inner = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly MethodInfo? SetSource = typeof(InitialSessionStateEntry).GetMethod("SetPSSnapIn", Inner);

    private static readonly ConstructorInfo? NewSource = typeof(PSSnapInInfo).GetConstructor(Inner,
    [
        typeof(string), typeof(bool), typeof(string), typeof(string), typeof(string), typeof(Version), typeof(Version),
        typeof(Collection<string>), typeof(Collection<string>), typeof(string), typeof(string),
    ]);

    public static void Give(InitialSessionStateEntry entry, string module, Dictionary<string, object> known)
    {
        if (SetSource is null || NewSource is null)
        {
            return;
        }
        if (!known.TryGetValue(module, out var source))
        {
            var assembly = typeof(ModuleName).Assembly;
            source = NewSource.Invoke(
            [
                module, true, AppContext.BaseDirectory, assembly.FullName, assembly.GetName().Name, new Version(7, 0), new Version(7, 0, 0, 0),
                new Collection<string>(), new Collection<string>(), "", "",
            ]);
            known.Add(module, source);
        }
        SetSource.Invoke(entry, [source]);
    }
}
