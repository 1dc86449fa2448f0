using System.Reflection;

namespace Koppel.PowerShell.Host.Running;

/// <summary>Notices code that a script brought into the process (Add-Type, a binary module, a class): it cannot be unloaded.</summary>
internal sealed class LoadedAssemblies
{
    private static readonly string[] Own = [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!];

    private volatile bool grown;

    public LoadedAssemblies()
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => grown |= IsForeign(loaded.LoadedAssembly);
    }

    public bool HaveGrown => grown;

    /// <summary>The engine compiles into dynamic assemblies too; those of classes it gives this name.</summary>
    private static bool IsForeign(Assembly assembly) =>
        assembly.IsDynamic ? assembly.GetName().Name == "PowerShell Class Assembly" : !IsOwn(assembly.Location);

    private static bool IsOwn(string location) => Own.Any(folder => location.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
