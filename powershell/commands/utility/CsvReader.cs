using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads delimited text the forgiving way PowerShell does: blanks before a value go, quotes within a value stay.</summary>
internal sealed class CsvReader(TextReader text, char delimiter, IReadOnlyList<string>? header, string? typeName)
{
    private readonly List<string> values = [];
    private readonly StringBuilder current = new();

    public IReadOnlyList<string>? Header { get; private set; } = header;

    public string? TypeName { get; private set; } = typeName;

    private bool IsAtEnd => text.Peek() == -1;

    /// <summary>Reads up to and with the line of column names: a type line and lines that begin with # come before it.</summary>
    public void ReadHeader()
    {
        if (TypeName is null && !IsAtEnd)
        {
            TypeName = ReadTypeLine();
        }
        while (Header is null && !IsAtEnd)
        {
            var names = NextRecord().ToList();
            while (names.Count > 1 && names[^1].Length == 0)
            {
                names.RemoveAt(names.Count - 1);
            }
            Header = HeaderOf(names);
        }
        if (Header is { Count: > 0 })
        {
            CheckNames(Header);
        }
    }

    /// <summary>The rows below the header; blank lines are left out.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        while (NextRecord() is { Count: > 0 } row)
        {
            if (row.Count > 1 || row[0].Length > 0)
            {
                yield return row;
            }
        }
    }

    private static List<string>? HeaderOf(List<string> names)
    {
        const string Fields = "#Fields: ";
        if (names.Count > 0 && names[0].StartsWith(Fields, StringComparison.Ordinal))
        {
            names[0] = names[0][Fields.Length..];
            return names;
        }
        return names.Count > 0 && names[0].StartsWith('#') ? null : names;
    }

    private static void CheckNames(IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(name => name.Length > 0 && !seen.Add(name)) is { } twice)
        {
            throw CsvErrors.NameTwice(twice);
        }
    }

    private string? ReadTypeLine()
    {
        if (text.Peek() != '#')
        {
            return null;
        }
        var line = text.ReadLine()!;
        if (!line.StartsWith("#Type", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var type = line[5..].Trim();
        type = type.StartsWith("CSV:", StringComparison.OrdinalIgnoreCase) ? type[4..] : type;
        return type.Length == 0 ? null : type;
    }

    private List<string> NextRecord()
    {
        values.Clear();
        current.Clear();
        var isQuoted = false;
        while (!IsAtEnd)
        {
            var letter = (char)text.Read();
            var ends = isQuoted ? ReadQuoted(letter, ref isQuoted) : ReadPlain(letter, ref isQuoted);
            if (ends)
            {
                break;
            }
        }
        if (current.Length > 0)
        {
            values.Add(current.ToString());
            current.Clear();
        }
        return values;
    }

    /// <summary>One letter within quotes; true when the record ends.</summary>
    private bool ReadQuoted(char letter, ref bool isQuoted)
    {
        if (letter != '"')
        {
            current.Append(letter);
            return false;
        }
        if (text.Peek() == '"')
        {
            current.Append((char)text.Read());
            return false;
        }
        isQuoted = false;
        return ReadRest(dropBlanks: true);
    }

    /// <summary>One letter outside quotes; true when the record ends.</summary>
    private bool ReadPlain(char letter, ref bool isQuoted)
    {
        if (letter == delimiter)
        {
            EndValue();
            return false;
        }
        if (IsLineEnd(letter))
        {
            EndValue();
            return true;
        }
        if (current.Length == 0 && letter is '"')
        {
            isQuoted = true;
            return false;
        }
        if (current.Length == 0 && letter is ' ' or '\t' && current.Length == 0)
        {
            return false;
        }
        current.Append(letter);
        return letter is '"' or ' ' or '\t' && ReadRest(dropBlanks: false);
    }

    /// <summary>Takes everything up to the next delimiter as it is; true when the record ends there.</summary>
    private bool ReadRest(bool dropBlanks)
    {
        var rest = new StringBuilder();
        var ends = true;
        while (!IsAtEnd)
        {
            var letter = (char)text.Read();
            if (letter == delimiter)
            {
                ends = false;
                break;
            }
            if (IsLineEnd(letter))
            {
                break;
            }
            rest.Append(letter);
        }
        var kept = rest.ToString();
        current.Append(dropBlanks && kept.All(letter => letter is ' ' or '\t') ? "" : kept);
        EndValue();
        return ends;
    }

    private void EndValue()
    {
        values.Add(current.ToString());
        current.Clear();
    }

    private bool IsLineEnd(char letter)
    {
        if (letter == '\r' && text.Peek() == '\n')
        {
            text.Read();
            return true;
        }
        return letter is '\r' or '\n';
    }
}
