using System.Reflection;

namespace Koppel.PowerShell.Host.Running;

/// <summary>The local time zone of this process, whatever the machine's is.</summary>
internal static class LocalTimeZone
{
    /// <exception cref="TimeZoneNotFoundException"/>
    public static void Use(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            UseOnWindows(TimeZoneInfo.FindSystemTimeZoneById(name));
            return;
        }
        // Mostly the last action had the same: reading it anew would cost each a file of the machine.
        if (TimeZoneInfo.Local.Id == name)
        {
            Environment.SetEnvironmentVariable("TZ", name);
            return;
        }
        _ = TimeZoneInfo.FindSystemTimeZoneById(name);
        Environment.SetEnvironmentVariable("TZ", name);
        TimeZoneInfo.ClearCachedData();
    }

    /// <summary>Windows knows no time zone of a process: .NET's own memory of it is the only place.</summary>
    private static void UseOnWindows(TimeZoneInfo zone)
    {
        TimeZoneInfo.ClearCachedData();
        var cache = typeof(TimeZoneInfo).GetField("s_cachedData", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null);
        cache?.GetType().GetField("_localTimeZone", BindingFlags.Instance | BindingFlags.NonPublic)?.SetValue(cache, zone);
    }
}
