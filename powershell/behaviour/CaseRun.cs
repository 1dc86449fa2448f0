using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.Json.Nodes;
using Engine = System.Management.Automation.PowerShell;

namespace Koppel.PowerShell.Behaviour;

/// <summary>Runs one case in a fresh runspace and a fresh folder and writes down what came out, in the words of the recording.</summary>
internal sealed class CaseRun(InitialSessionState state, EchoServer server, string root)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private int count;

    public JsonObject Run(RecordedCase one)
    {
        var usesServer = one.File.Area == "web" || one.Script.Contains("$server", StringComparison.OrdinalIgnoreCase);
        if (usesServer)
        {
            server.Reset();
        }
        var folder = Path.Combine(root, $"case{++count}");
        Directory.CreateDirectory(folder);
        var masks = new Masks(folder, usesServer ? server : null);
        try
        {
            var outcome = RunIn(folder, one.Script, usesServer);
            if (usesServer)
            {
                Put(outcome, "requests", server.Requests());
            }
            return (JsonObject)masks.Apply(outcome)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private JsonObject RunIn(string folder, string script, bool usesServer)
    {
        var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        var session = runspace.SessionStateProxy;
        session.Path.SetLocation(folder);
        session.SetVariable("folder", folder);
        session.SetVariable("ProgressPreference", ActionPreference.SilentlyContinue);
        if (usesServer)
        {
            session.SetVariable("server", server.Address);
        }
        var engine = Engine.Create();
        engine.Runspace = runspace;
        engine.AddScript(script);
        var output = new PSDataCollection<PSObject>();
        var terminated = Invoke(engine, output);
        var outcome = Outcome(engine, output, terminated);
        engine.Dispose();
        runspace.Dispose();
        return outcome;
    }

    private static ErrorRecord? Invoke(Engine engine, PSDataCollection<PSObject> output)
    {
        try
        {
            var run = engine.BeginInvoke<PSObject, PSObject>(null, output);
            if (!run.AsyncWaitHandle.WaitOne(Patience))
            {
                // a script within a .NET call cannot be stopped: it is left behind, and nothing waits for it
                engine.BeginStop(null, null);
                throw new TimeoutException($"The case did not end within {Patience.TotalSeconds} seconds.");
            }
            engine.EndInvoke(run);
            return null;
        }
        catch (Exception error) when (error is IContainsErrorRecord)
        {
            return ((IContainsErrorRecord)error).ErrorRecord;
        }
    }

    private static JsonObject Outcome(Engine engine, PSDataCollection<PSObject> output, ErrorRecord? terminated)
    {
        var outcome = new JsonObject { ["output"] = List(output, one => ObjectDescription.Of(one)) };
        var streams = engine.Streams;
        Put(outcome, "errors", List(streams.Error, Error));
        if (terminated is not null)
        {
            outcome["terminated"] = Error(terminated);
        }
        Put(outcome, "warnings", List(streams.Warning, record => record.Message));
        Put(outcome, "verbose", List(streams.Verbose, record => record.Message));
        Put(outcome, "debug", List(streams.Debug, record => record.Message));
        Put(outcome, "information", List(streams.Information, Information));
        return outcome;
    }

    private static void Put(JsonObject outcome, string key, JsonArray items)
    {
        if (items.Count > 0)
        {
            outcome[key] = items;
        }
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> describe) => new([.. items.Select(describe)]);

    private static JsonNode Information(InformationRecord record) => new JsonObject
    {
        ["message"] = LanguagePrimitives.ConvertTo<string>(record.MessageData) ?? "",
        ["tags"] = new JsonArray([.. record.Tags.Select(tag => (JsonNode?)tag)]),
    };

    private static JsonObject Error(ErrorRecord record)
    {
        var result = new JsonObject
        {
            ["id"] = record.FullyQualifiedErrorId,
            ["category"] = record.CategoryInfo.Category.ToString(),
            ["exception"] = record.Exception.GetType().ToString(),
            ["message"] = record.Exception.Message,
        };
        var target = record.TargetObject is PSObject shell ? shell.BaseObject : record.TargetObject;
        if (target is string text)
        {
            result["target"] = text;
        }
        if (record.ErrorDetails?.Message is { Length: > 0 } details)
        {
            result["details"] = details;
        }
        return result;
    }
}
