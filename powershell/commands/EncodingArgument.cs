using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Lets an encoding be given by PowerShell's short names, by any name that .NET knows, or by the number of a code page.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingArgumentAttribute : ArgumentTransformationAttribute
{
    private static readonly Dictionary<string, Encoding> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = Encoding.ASCII,
        ["bigendianunicode"] = Encoding.BigEndianUnicode,
        ["bigendianutf32"] = new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        ["default"] = TextEncoding.Utf8,
        ["string"] = Encoding.Unicode,
        ["unicode"] = Encoding.Unicode,
        ["unknown"] = Encoding.Unicode,
        ["utf32"] = Encoding.UTF32,
        ["utf8"] = TextEncoding.Utf8,
        ["utf8BOM"] = Encoding.UTF8,
        ["utf8NoBOM"] = TextEncoding.Utf8,
    };

    static EncodingArgumentAttribute() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var inner = inputData is PSObject shell ? shell.BaseObject : inputData;
        return inner switch
        {
            string name => Named(name),
            int codePage => Encoding.GetEncoding(codePage),
            _ => inputData,
        };
    }

    private static Encoding Named(string name)
    {
        if (Names.TryGetValue(name, out var known))
        {
            return known;
        }
        if (name.Equals("utf7", StringComparison.OrdinalIgnoreCase))
        {
            return Utf7();
        }
        return name.ToLowerInvariant() switch
        {
            "oem" => Encoding.GetEncoding(System.Globalization.CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
            "ansi" => Encoding.GetEncoding(System.Globalization.CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
            _ => int.TryParse(name, out var codePage) ? Encoding.GetEncoding(codePage) : Encoding.GetEncoding(name),
        };
    }

#pragma warning disable SYSLIB0001 // the name is part of PowerShell; whoever asks for it gets it
    private static Encoding Utf7() => Encoding.UTF7;
#pragma warning restore SYSLIB0001
}

/// <summary>The encoding that files get when none is asked for.</summary>
internal static class TextEncoding
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
