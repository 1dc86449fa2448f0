using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// So that the two calls below are compiled when the program is built, and not at every start.
[assembly: DisableRuntimeMarshalling]

namespace Koppel.PowerShell.Host.Holding;

/// <summary>
/// Asks the kernel to refuse this process, for ever and in all its threads, the calls that scripts have no use for. Refused is an error, never an end.
/// </summary>
internal static class CallFilter
{
    private const string Choice = "KOPPEL_CALL_FILTER";
    private const string Offer = "/proc/sys/kernel/seccomp/actions_avail";
    private const int NoNewPrivileges = 38;
    private const nint UseFilter = 1, InAllThreads = 1;

    /// <summary>
    /// False when the kernel has filters and does not take this one. True where it has none, or none is wanted: whoever starts hosts sees that as
    /// we do, and says so.
    /// </summary>
    public static bool Install()
    {
        var choice = Environment.GetEnvironmentVariable(Choice);
        Environment.SetEnvironmentVariable(Choice, null);
        return choice == "off" || !OperatingSystem.IsLinux() || !KernelHasFilters()
            || FilterProgram.For(RuntimeInformation.ProcessArchitecture) is not { } program || Take(program);
    }

    private static bool KernelHasFilters() => File.Exists(Offer) && File.ReadAllText(Offer).Contains("errno", StringComparison.Ordinal);

    private static bool Take(FilterProgram program)
    {
        var instructions = GCHandle.Alloc(program.Instructions, GCHandleType.Pinned);
        var handed = GCHandle.Alloc(new[] { new Handed(program.Length, instructions.AddrOfPinnedObject()) }, GCHandleType.Pinned);
        nint seccomp = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 317 : 277;
        var taken = prctl(NoNewPrivileges, 1, 0, 0, 0) == 0 && syscall(seccomp, UseFilter, InAllThreads, handed.AddrOfPinnedObject()) == 0;
        handed.Free();
        instructions.Free();
        return taken;
    }

    [DllImport("libc")]
    private static extern int prctl(int option, nint value, nint third, nint fourth, nint fifth);

    [DllImport("libc")]
    private static extern nint syscall(nint number, nint operation, nint flags, nint program);

    /// <summary>A program with its length, as the kernel takes it (struct sock_fprog).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Handed(ushort Length, nint Instructions);
}
