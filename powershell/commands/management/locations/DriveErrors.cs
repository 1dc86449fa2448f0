using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What can be wrong with the name of a drive.</summary>
internal static class DriveErrors
{
    public static System.Management.Automation.DriveNotFoundException NotFound(string name)
    {
        var constructor = typeof(System.Management.Automation.DriveNotFoundException).GetConstructors(
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
            .First(candidate => candidate.GetParameters() is [{ } first, { }, { }] && first.ParameterType == typeof(string));
        return (System.Management.Automation.DriveNotFoundException)constructor.Invoke([name, "GetLocationNoMatchingDrive", "Cannot find drive. A drive with the name '{0}' does not exist."]);
    }
}
