using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class VariableTests
{
    [Theory]
    [InlineData("""{"v":"2026-01-31T00:00:00Z"}""", "$v.GetType().FullName; $v", """["System.String","2026-01-31T00:00:00Z"]""")]
    [InlineData("""{"v":{"a":1}}""", "$v.GetType().FullName; $v.PSObject.Properties.Name", """["System.Management.Automation.PSCustomObject","a"]""")]
    [InlineData("""{"v":[1,"a",null]}""", "$v.GetType().FullName; $v.Count", """["System.Object[]",3]""")]
    [InlineData("""{"v":[]}""", "$v.GetType().FullName; $v.Count", """["System.Object[]",0]""")]
    [InlineData("""{"v":[{"a":[1]}]}""", "$v[0].a.GetType().FullName", """["System.Object[]"]""")]
    [InlineData("""{"v":1}""", "$v.GetType().FullName", """["System.Int64"]""")]
    [InlineData("""{"v":1.5}""", "$v.GetType().FullName", """["System.Double"]""")]
    [InlineData("""{"v":12345678901234567890}""", "$v.GetType().FullName; \"$v\"", """["System.Numerics.BigInteger","12345678901234567890"]""")]
    [InlineData("""{"v":null}""", "$null -eq $v; $ExecutionContext.SessionState.PSVariable.Get('v').Name", """[true,"v"]""")]
    [InlineData("""{"v":true}""", "$v.GetType().FullName", """["System.Boolean"]""")]
    [InlineData("""{"v":"{\"a\":1}"}""", "($v | ConvertFrom-Json).a", "[1]")]
    public async Task Json_becomes_native_objects(string variables, string script, string output)
    {
        var outcome = await new Action(script) { Variables = variables }.RunAsync();
        Assert.Equal(output, outcome.Output);
    }

    [Fact]
    public async Task Lists_can_grow_wherever_they_are()
    {
        var outcome = await new Action("""
            $outputContext.AuditLogs.Add([pscustomobject]@{ IsError = $true })
            $outputContext.AuditLogs.AddRange(@(@{ IsError = $false }))
            $outputContext.AuditLogs.IsError -contains $true
            $outputContext.Deep.Names.Count; $outputContext.Deep.Names.GetType().FullName
            $outputContext.NonUniqueFields.Add('a'); $plain.Add(1)
            """)
        {
            Variables = """{"outputContext":{"AuditLogs":[],"Deep":{"Names":["x"]}},"plain":null}""",
            Lists = ["outputContext.AuditLogs", "outputContext.Deep.Names", "OutputContext.NonUniqueFields", "plain", "absent.Names"],
            Collect = ["outputContext", "plain"],
        }.RunAsync();
        Assert.Empty(outcome.Errors);
        Assert.StartsWith("[true,1,\"System.Collections.Generic.List`1[[System.Object", outcome.Output);
        Assert.Equal(
            """{"AuditLogs":[{"IsError":true},{"IsError":false}],"Deep":{"Names":["x"]},"NonUniqueFields":["a"]}""",
            outcome.Variable("outputContext"));
        Assert.Equal("[1]", outcome.Variable("plain"));
    }

    [Fact]
    public async Task Keys_that_differ_by_case_become_one_with_a_warning()
    {
        var outcome = await new Action("$v.PSObject.Properties.Name; $v.name") { Variables = """{"v":{"Name":"first","name":"second","NAME":null}}""" }.RunAsync();
        Assert.Equal("""["Name","second"]""", outcome.Output);
        Assert.Equal(
            ["v.name differs from Name by case only; both became Name.", "v.NAME differs from Name by case only; both became Name."],
            outcome.Messages("warning"));
    }

    [Fact]
    public async Task A_name_that_PowerShell_cannot_have_is_left_out_with_a_warning()
    {
        var outcome = await new Action("$v.PSObject.Properties.Name") { Variables = """{"v":{"":1,"a":2}}""" }.RunAsync();
        Assert.Equal("""["a"]""", outcome.Output);
        Assert.Single(outcome.Messages("warning"));
    }

    [Fact]
    public async Task Scripts_may_change_copy_and_extend_the_objects()
    {
        var outcome = await new Action("""
            $copy = $c.Data.PSObject.Copy(); $copy.a = 'changed'
            $c.Data.PSObject.Properties.Remove('b')
            $c.Data | Add-Member -NotePropertyName new -NotePropertyValue @(1)
            $c.Data.a = [datetime]::SpecifyKind('2026-01-02', 'Local')
            $copy.a
            """)
        { Variables = """{"c":{"Data":{"a":"x","b":1}}}""", Collect = ["c"] }.RunAsync();
        Assert.Equal("""["changed"]""", outcome.Output);
        Assert.Equal("""{"Data":{"a":"2026-01-02T00:00:00+01:00","new":[1]}}""", outcome.Variable("c"));
    }

    [Fact]
    public async Task Variables_are_collected_after_a_throw_and_a_stop_too()
    {
        var thrown = await new Action("$o.done = 1; throw 'x'") { Variables = """{"o":{"done":0}}""", Collect = ["o"] }.RunAsync();
        Assert.Equal("""{"done":1}""", thrown.Variable("o"));
        var stopped = await new Action("$o.done = 1; while ($true) {}") { Variables = """{"o":{"done":0}}""", Collect = ["o", "none"], TimeLimitSeconds = 0.3 }.RunAsync();
        Assert.Equal("""{"done":1}""", stopped.Variable("o"));
        Assert.False(stopped.Result.Variables.ContainsKey("none"));
    }
}
