using System.Globalization;
using Koppel.PowerShell.Web;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// Notices what a script started and left running: other programs in the container, and threads beyond those that .NET keeps for itself.
/// Only where the system has /proc; there is nothing cheap elsewhere.
/// </summary>
internal sealed class RunningThings
{
    /// <summary>.NET's own pool grows and shrinks by some.</summary>
    private const int ThreadsOfOurOwn = 32;
    private const string OwnThreads = "/proc/self/task";
    private const int FirstProcess = 1;

    private readonly int threads = Threads();

    /// <summary>Null, or what is left running: the end of a sentence that begins with the script.</summary>
    public string? Left() =>
        Threads() > threads + ThreadsOfOurOwn ? "it left threads running"
            : EgressGate.Current is not null && OtherProcesses() ? "it left programs running"
            : null;

    private static int Threads() => Directory.Exists(OwnThreads) ? Directory.GetDirectories(OwnThreads).Length : 0;

    /// <summary>In a container there are the first process, which waits for us, and ourselves.</summary>
    private static bool OtherProcesses() =>
        Directory.EnumerateDirectories("/proc")
            .Any(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) && id != FirstProcess && id != Environment.ProcessId);
}
