using System.Reflection;

namespace Koppel.PowerShell.Host.Running;

/// <summary>What pwsh brings along beyond .NET itself: PowerShell finds a type by name in loaded assemblies only.</summary>
internal static class KnownAssemblies
{
    private static readonly Dictionary<string, string> ByNamespace = new() { ["Data.SqlClient."] = "System.Data.SqlClient" };

    public static void LoadFor(IEnumerable<string> types)
    {
        foreach (var type in types)
        {
            foreach (var (space, assembly) in ByNamespace)
            {
                if (type.StartsWith(space, StringComparison.OrdinalIgnoreCase) || type.StartsWith($"System.{space}", StringComparison.OrdinalIgnoreCase))
                {
                    Assembly.Load(assembly);
                }
            }
        }
    }
}
