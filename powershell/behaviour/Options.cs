namespace Koppel.PowerShell.Behaviour;

/// <summary>What the caller asked for on the command line.</summary>
internal sealed class Options
{
    public const string Usage = "usage: behaviour DIR [--json] [--verbose] [--filter TEXT] [--gate] [--exceptions FILE]";

    public string Folder { get; private set; } = "";
    public bool Json { get; private set; }
    public bool Verbose { get; private set; }
    public bool Gate { get; private set; }
    public string? Filter { get; private set; }
    public string? ExceptionsFile { get; private set; }

    public static Options Read(string[] words)
    {
        var options = new Options();
        for (var at = 0; at < words.Length; at++)
        {
            switch (words[at])
            {
                case "--json": options.Json = true; break;
                case "--verbose": options.Verbose = true; break;
                case "--gate": options.Gate = true; break;
                case "--filter": options.Filter = Next(words, ref at); break;
                case "--exceptions": options.ExceptionsFile = Next(words, ref at); break;
                default: options.Folder = Path.GetFullPath(words[at]); break;
            }
        }
        if (!Directory.Exists(options.Folder) && !File.Exists(options.Folder))
        {
            throw new ArgumentException($"No folder of cases at '{options.Folder}'.\n{Usage}");
        }
        options.ExceptionsFile ??= Path.Combine(Path.GetDirectoryName(options.Folder) ?? ".", "behaviour-exceptions.json");
        return options;
    }

    private static string Next(string[] words, ref int at) =>
        ++at < words.Length ? words[at] : throw new ArgumentException($"'{words[at - 1]}' needs a value.\n{Usage}");
}
