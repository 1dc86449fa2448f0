using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>Finds assemblies by name among those of .NET, or by path.</summary>
internal static class AssemblySource
{
    public static Assembly ByName(PSCmdlet command, string name)
    {
        if (!LooksLikePath(name))
        {
            try
            {
                return Assembly.Load(new AssemblyName(name));
            }
            catch (Exception problem) when (problem is FileNotFoundException or FileLoadException)
            {
                // not one of .NET's own: it may lie in the current folder
            }
        }
        return Assembly.LoadFrom(PathOf(command, name));
    }

    /// <summary>The file of an assembly, to compile against.</summary>
    public static string PathOf(PSCmdlet command, string name)
    {
        if (!LooksLikePath(name) && SourceCompiler.PlatformAssemblies.TryGetValue(name, out var known))
        {
            return known;
        }
        var path = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        if (SourceCompiler.PlatformAssemblies.TryGetValue(Path.GetFileNameWithoutExtension(path), out var platform) && !File.Exists(path))
        {
            return platform;
        }
        return command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _)[0];
    }

    private static bool LooksLikePath(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.AsSpan().IndexOfAny('/', '\\') >= 0;
}
