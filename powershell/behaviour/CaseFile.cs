using System.Text.Json.Nodes;

namespace Koppel.PowerShell.Behaviour;

/// <summary>One recorded case: a script and what came out of it in the original PowerShell.</summary>
internal sealed record RecordedCase(CaseFile File, string Name, string Script, JsonObject Expected);

/// <summary>A file of cases; the folder it lies in is its area, its own name the command it is about.</summary>
internal sealed record CaseFile(string Area, string Command, string Title)
{
    /// <summary>Reads the cases of a folder and all folders below, in the order of their names; or of one file.</summary>
    public static IReadOnlyList<RecordedCase> ReadAll(string folder, string? filter)
    {
        if (File.Exists(folder))
        {
            return [.. Read(folder).Where(one => Matches(one, filter))];
        }
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .Where(one => Matches(one, filter))];
    }

    private static bool Matches(RecordedCase one, string? filter) =>
        filter is null || $"{one.File.Title}: {one.Name}".Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<RecordedCase> Read(string path)
    {
        var area = new DirectoryInfo(Path.GetDirectoryName(path)!).Name;
        var file = new CaseFile(area, Path.GetFileNameWithoutExtension(path), $"{area}/{Path.GetFileName(path)}");
        var root = JsonNode.Parse(File.ReadAllText(path));
        var cases = root as JsonArray ?? root?["cases"] as JsonArray;
        foreach (var node in cases ?? throw new InvalidDataException($"{path} is not a list of cases."))
        {
            yield return new RecordedCase(file, (string)node!["name"]!, (string)node["script"]!, node["expect"] as JsonObject ?? []);
        }
    }
}
