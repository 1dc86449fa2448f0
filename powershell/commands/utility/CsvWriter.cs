using System.Collections;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as lines of delimited text.</summary>
internal sealed class CsvWriter(char delimiter, BaseCsvWritingCommand.QuoteKind quoting, IReadOnlyCollection<string>? quotedFields)
{
    /// <summary>The columns of an object: its properties, or the keys of a dictionary.</summary>
    public static List<string> Columns(PSObject source)
    {
        if (source.BaseObject is not IDictionary dictionary)
        {
            return [.. source.Properties.Select(property => property.Name)];
        }
        var keys = dictionary.Keys.Cast<object>().Select(LanguagePrimitives.ConvertTo<string>);
        var notes = source.Properties.Where(property => property is not PSProperty { MemberType: PSMemberTypes.Property }).Select(property => property.Name);
        return [.. keys.Concat(notes)];
    }

    public static string TypeLine(PSObject source)
    {
        var type = source.TypeNames.Count > 0 ? source.TypeNames[0] : "";
        return "#TYPE " + (type.StartsWith("CSV:", StringComparison.OrdinalIgnoreCase) ? type[4..] : type);
    }

    public string HeaderLine(IEnumerable<string> columns) => string.Join(delimiter, columns.Select(column => Quoted(column, column)));

    public string Line(PSObject source, IEnumerable<string> columns)
    {
        var dictionary = source.BaseObject as IDictionary;
        return string.Join(delimiter, columns.Select(column => Value(source, dictionary, column) is { } text ? Quoted(text, column) : ""));
    }

    private static string? Value(PSObject source, IDictionary? dictionary, string column)
    {
        try
        {
            var value = dictionary is not null && dictionary.Contains(column) ? dictionary[column] : source.Properties[column]?.Value;
            return value?.ToString();
        }
        catch (RuntimeException)
        {
            // a property that cannot be read has no value
            return null;
        }
    }

    private string Quoted(string text, string column)
    {
        var isQuoted = quotedFields is not null ? quotedFields.Contains(column) : quoting switch
        {
            BaseCsvWritingCommand.QuoteKind.Always => true,
            BaseCsvWritingCommand.QuoteKind.AsNeeded => text.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) >= 0,
            _ => false,
        };
        return isQuoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
