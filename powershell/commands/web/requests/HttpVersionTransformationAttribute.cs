using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Takes 2, "2" and 1.1 as versions of HTTP.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpVersionTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject shell ? shell.BaseObject : inputData;
        var text = value switch
        {
            double number => number.ToString("0.0###", CultureInfo.InvariantCulture),
            IConvertible and not string => Convert.ToString(value, CultureInfo.InvariantCulture),
            string given => given,
            _ => null,
        };
        if (text is null)
        {
            return inputData;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
        {
            return new Version(major, 0);
        }
        return Version.TryParse(text, out var version) ? version : inputData;
    }
}

/// <summary>Offers the versions of HTTP that exist.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpVersionCompletionsAttribute() : ArgumentCompletionsAttribute("1.0", "1.1", "2.0", "3.0");
