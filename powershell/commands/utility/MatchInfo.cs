using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>The lines around a match. The Display lines leave out what another match shows already.</summary>
public sealed class MatchInfoContext : ICloneable
{
    public string[] PreContext { get; set; } = [];

    public string[] PostContext { get; set; } = [];

    public string[] DisplayPreContext { get; set; } = [];

    public string[] DisplayPostContext { get; set; } = [];

    public object Clone() => new MatchInfoContext
    {
        PreContext = [.. PreContext],
        PostContext = [.. PostContext],
        DisplayPreContext = [.. DisplayPreContext],
        DisplayPostContext = [.. DisplayPostContext],
    };
}

/// <summary>A line that Select-String found, and where.</summary>
public class MatchInfo
{
    private const string InputStream = "InputStream";
    private string path = InputStream;

    public bool IgnoreCase { get; set; }

    public ulong LineNumber { get; set; }

    public string Line { get; set; } = string.Empty;

    public string Filename => path == InputStream ? path : System.IO.Path.GetFileName(path);

    /// <summary>The file's full path; "InputStream" for text from the pipeline.</summary>
    public string Path
    {
        get => path;
        set => path = string.IsNullOrEmpty(value) ? InputStream : value;
    }

    public string Pattern { get; set; } = string.Empty;

    public MatchInfoContext? Context { get; set; }

    /// <summary>What the regular expression matched; empty for simple matches and for lines that do not match.</summary>
    public Match[] Matches { get; set; } = [];

    /// <summary>The path without a folder that it lies in.</summary>
    public string RelativePath(string directory)
    {
        if (path == InputStream || string.IsNullOrEmpty(directory) || !path.StartsWith(directory, StringComparison.OrdinalIgnoreCase))
        {
            return path;
        }
        var rest = path[directory.Length..];
        return directory[^1] is '/' or '\\' ? rest : rest is ['/' or '\\', ..] ? rest[1..] : path;
    }

    public override string ToString() => ToString(null);

    /// <summary>Path, line number and line, with the lines around; the path as seen from a folder.</summary>
    public string ToString(string? directory)
    {
        var shown = directory is null ? path : RelativePath(directory);
        if (Context is null)
        {
            return Format(shown, LineNumber, Line, string.Empty);
        }
        var number = LineNumber - (ulong)Context.DisplayPreContext.Length;
        var lines = new StringBuilder();
        foreach (var line in Context.DisplayPreContext)
        {
            lines.AppendLine(Format(shown, number++, line, "  "));
        }
        lines.AppendLine(Format(shown, number++, Line, "> "));
        foreach (var line in Context.DisplayPostContext)
        {
            lines.AppendLine(Format(shown, number++, line, "  "));
        }
        return lines.ToString().TrimEnd('\r', '\n');
    }

    /// <summary>For the display; nothing is emphasised, since scripts here have no terminal.</summary>
    public string ToEmphasizedString(string directory) => ToString(directory);

    internal MatchInfo Copy()
    {
        var copy = (MatchInfo)MemberwiseClone();
        copy.Context = (MatchInfoContext?)Context?.Clone();
        return copy;
    }

    private static string Format(string path, ulong number, string line, string prefix) => path == InputStream
        ? prefix + line
        : string.Create(CultureInfo.CurrentCulture, $"{prefix}{path}:{number}:{line}");
}
