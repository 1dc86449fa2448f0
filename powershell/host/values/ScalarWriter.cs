using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Numerics;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Koppel.PowerShell.Host.Values;

/// <summary>The values that have no parts. Numbers that a JavaScript number cannot hold exactly are written as text.</summary>
internal static class ScalarWriter
{
    public const string Hidden = "[hidden]";

    private const long LargestExact = 9007199254740991;

    /// <summary>ISO 8601 with the offset of local times and Z of UTC; a time of no known zone has none.</summary>
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    public static bool TryWrite(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or DBNull or System.Management.Automation.Language.NullString:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(Valid(text));
                return true;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return true;
            case Enum or char:
                writer.WriteStringValue(Valid(value.ToString()!));
                return true;
            default:
                return TryWriteNumber(writer, value) || TryWriteTextual(writer, value);
        }
    }

    private static bool TryWriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger or Int128 or UInt128 or nint or nuint:
                WriteWhole(writer, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return true;
            case double or float or Half:
                WriteReal(writer, value);
                return true;
            case decimal exact:
                WriteDecimal(writer, exact);
                return true;
            default:
                return false;
        }
    }

    private static void WriteWhole(Utf8JsonWriter writer, string digits)
    {
        if (long.TryParse(digits, CultureInfo.InvariantCulture, out var whole) && Math.Abs((decimal)whole) <= LargestExact)
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            writer.WriteStringValue(digits);
        }
    }

    private static void WriteReal(Utf8JsonWriter writer, object value)
    {
        var text = ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture);
        if (double.IsFinite(Convert.ToDouble(value is Half half ? (double)half : value, CultureInfo.InvariantCulture)))
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static void WriteDecimal(Utf8JsonWriter writer, decimal exact)
    {
        var text = exact.ToString(CultureInfo.InvariantCulture);
        var near = (double)exact;
        var held = Math.Abs(near) < 1e15 && (decimal)near == exact;
        if (held)
        {
            writer.WriteNumberValue(exact);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static bool TryWriteTextual(Utf8JsonWriter writer, object value)
    {
        if (TextOf(value) is not { } text)
        {
            return false;
        }
        writer.WriteStringValue(Valid(text));
        return true;
    }

    private static string? TextOf(object value) => value switch
    {
        DateTime time => time.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        SecureString => Hidden,
        Uri address => address.OriginalString,
        XmlNode node => node.OuterXml,
        XNode node => node.ToString(SaveOptions.DisableFormatting),
        Type type => type.FullName ?? type.Name,
        FileSystemInfo file => file.FullName,
        ErrorRecord or Exception => MessageOf(value),
        _ => HasOnlyText(value) ? Text(value) : null,
    };

    private static string MessageOf(object value) => value is Exception error ? error.Message : Text(value);

    /// <summary>Objects whose parts mean nothing outside the process, and those whose text says it all.</summary>
    private static bool HasOnlyText(object value) =>
        value is Guid or Version or SemanticVersion or System.Net.IPAddress or CultureInfo or Encoding or ScriptBlock or Ast or Delegate
            or MemberInfo or Assembly or Module or Stream or Task or Thread or TimeZoneInfo or System.Text.RegularExpressions.Regex
            or CancellationToken or CommandInfo or PSModuleInfo;

    public static void WriteText(Utf8JsonWriter writer, object value) => writer.WriteStringValue(Valid(Text(value)));

    public static string Text(object? value)
    {
        try
        {
            return value is IFormattable formattable
                ? formattable.ToString(null, CultureInfo.InvariantCulture)
                : value?.ToString() ?? string.Empty;
        }
        catch (Exception error) when (error is not PipelineStoppedException)
        {
            return value!.GetType().FullName ?? string.Empty;
        }
    }

    /// <summary>Half a surrogate pair cannot be written as JSON.</summary>
    public static string Valid(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }
        return text;
    }
}
