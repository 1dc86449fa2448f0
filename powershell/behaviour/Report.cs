using System.Text.Json;
using System.Text.Json.Nodes;

namespace Koppel.PowerShell.Behaviour;

/// <summary>What became of one case; <c>Difference</c> is null when it passed.</summary>
internal sealed record CaseResult(RecordedCase Case, string? Difference)
{
    public bool Passed => Difference is null;
    public string Title => $"{Case.File.Title}: {Case.Name}";
}

/// <summary>Tells what passed and failed, for people or as JSON.</summary>
internal static class Report
{
    public static void Print(Options options, IReadOnlyList<CaseResult> results, IReadOnlyList<string> objections, TimeSpan time)
    {
        if (options.Json)
        {
            Console.WriteLine(Json(results, objections, time).ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            return;
        }
        foreach (var file in Files(results))
        {
            Console.WriteLine($"{file.Key.Area,-11} {file.Key.Command,-28} {file.Count(one => one.Passed),5} passed {file.Count(one => !one.Passed),5} failed");
        }
        if (options.Verbose)
        {
            foreach (var failed in results.Where(result => !result.Passed))
            {
                Console.WriteLine($"\n{failed.Title}\n{Indent(failed.Case.Script)}\n  => {failed.Difference}");
            }
        }
        foreach (var objection in objections)
        {
            Console.WriteLine(objection);
        }
        Console.WriteLine($"\n{results.Count(one => one.Passed)} passed, {results.Count(one => !one.Passed)} failed, {results.Count} in all, {time.TotalSeconds:0} s");
    }

    private static IEnumerable<IGrouping<CaseFile, CaseResult>> Files(IReadOnlyList<CaseResult> results) => results.GroupBy(result => result.Case.File);

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ");

    private static JsonObject Json(IReadOnlyList<CaseResult> results, IReadOnlyList<string> objections, TimeSpan time) => new()
    {
        ["total"] = results.Count,
        ["passed"] = results.Count(one => one.Passed),
        ["failed"] = results.Count(one => !one.Passed),
        ["seconds"] = Math.Round(time.TotalSeconds, 1),
        ["commands"] = new JsonArray([.. Files(results).Select(file => (JsonNode)new JsonObject
        {
            ["area"] = file.Key.Area,
            ["command"] = file.Key.Command,
            ["passed"] = file.Count(one => one.Passed),
            ["failed"] = file.Count(one => !one.Passed),
        })]),
        ["failures"] = new JsonArray([.. results.Where(one => !one.Passed).Select(one => (JsonNode)new JsonObject
        {
            ["file"] = one.Case.File.Title,
            ["name"] = one.Case.Name,
            ["difference"] = one.Difference,
        })]),
        ["objections"] = new JsonArray([.. objections.Select(text => (JsonNode)text)]),
    };
}
