using System.Globalization;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// What this process has of the machine's memory: what lies in it, or what it was promised where that is more. The limit of the container counts
/// promises, so a script that never gives back what it never used would leave the next one too little.
/// </summary>
internal static class ProcessMemory
{
    private const string OwnPages = "/proc/self/statm";
    private const int DataColumn = 5;

    public static long Bytes() => Math.Max(Environment.WorkingSet, Promised());

    private static long Promised() =>
        File.Exists(OwnPages) && File.ReadAllText(OwnPages).Split(' ') is { Length: > DataColumn } pages
            ? long.Parse(pages[DataColumn], CultureInfo.InvariantCulture) * Environment.SystemPageSize
            : 0;
}
