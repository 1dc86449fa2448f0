namespace Koppel.PowerShell.Host.Running;

/// <summary>Notices code that a script brought into the process (Add-Type, a binary module, a class): it cannot be unloaded.</summary>
internal sealed class LoadedAssemblies
{
    private static readonly string[] Own = [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!];

    private volatile bool grown;

    public LoadedAssemblies()
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => grown |= !loaded.LoadedAssembly.IsDynamic && !IsOwn(loaded.LoadedAssembly.Location);
    }

    public bool HaveGrown => grown;

    private static bool IsOwn(string location) => Own.Any(folder => location.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
