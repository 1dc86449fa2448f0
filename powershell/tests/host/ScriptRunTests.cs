using Koppel.PowerShell.Host.Contract;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class ScriptRunTests
{
    [Fact]
    public async Task Objects_are_serialised_when_they_are_emitted()
    {
        var outcome = await Action.Run("$one = @{ n = 0 }; foreach ($i in 1..3) { $one.n = $i; $one; Write-Output $one }");
        Assert.Equal("""[{"n":1},{"n":1},{"n":2},{"n":2},{"n":3},{"n":3}]""", outcome.Output);
    }

    [Fact]
    public async Task Exit_ends_the_script_only()
    {
        var outcome = await Action.Run("'before'; exit 3; 'after'");
        Assert.Equal(ExecutionEnd.Completed, outcome.Result.Ended);
        Assert.Equal("""["before"]""", outcome.Output);
        Assert.Null(outcome.Thrown);
        Assert.Equal("[1]", (await Action.Run("1")).Output);
    }

    [Theory]
    [InlineData("try { 1 } catch { }", null)]
    [InlineData("try { throw 'first' } catch { }\ntry { throw 'no such person' } catch { }", "no such person")]
    [InlineData("$Error.Add('text')", null)]
    [InlineData("class Own : Exception { [string] get_Message() { return 'x' } }; try { throw [Own]::new() } catch { }", null)]
    public async Task The_last_error_that_was_caught_is_told(string script, string? message)
    {
        var outcome = await Action.Run(script);
        Assert.Null(outcome.Thrown);
        Assert.Equal(message, outcome.Result.Caught?.Message);
    }

    [Fact]
    public async Task An_uncaught_throw_is_described_and_is_not_on_the_error_stream()
    {
        var outcome = await Action.Run("'first'\nfunction Fail { throw 'no such person' }\nFail\n'never'");
        Assert.Equal(ExecutionEnd.Completed, outcome.Result.Ended);
        Assert.Equal("""["first"]""", outcome.Output);
        Assert.Equal(
            new ScriptError(
                "no such person",
                "System.Management.Automation.RuntimeException",
                "no such person",
                "OperationStopped",
                2,
                "function Fail { throw 'no such person' }",
                "at Fail, <No file>: line 2\nat <ScriptBlock>, <No file>: line 3",
                null),
            outcome.Thrown! with { StackTrace = outcome.Thrown.StackTrace!.ReplaceLineEndings("\n") });
        Assert.Empty(outcome.Errors);
    }

    [Theory]
    [InlineData("throw", "System.Management.Automation.RuntimeException", "Attempted to divide by zero.")]
    [InlineData("throw $_", "System.Management.Automation.RuntimeException", "Attempted to divide by zero.")]
    [InlineData("throw $_.Exception.InnerException", "System.DivideByZeroException", "Attempted to divide by zero.")]
    [InlineData("throw [System.Net.WebException]::new('gone')", "System.Net.WebException", "gone")]
    public async Task An_error_thrown_again_keeps_its_type(string again, string type, string message)
    {
        var outcome = await Action.Run($"try {{ 1 / 0 }} catch {{ {again} }}");
        Assert.Equal((type, message), (outcome.Thrown!.Type, outcome.Thrown.Message));
    }

    [Fact]
    public async Task Errors_that_do_not_end_the_script_are_on_the_error_stream()
    {
        var outcome = await Action.Run("$x = 1\n1 / 0\n[int]'abc'\n'still here'");
        Assert.Equal("""["still here"]""", outcome.Output);
        Assert.Null(outcome.Thrown);
        var errors = outcome.Errors.ToArray();
        Assert.Equal(("System.Management.Automation.RuntimeException", "RuntimeException", 2, "1 / 0"), (errors[0].Type, errors[0].Id, errors[0].Line, errors[0].LineText));
        Assert.Equal("InvalidCastFromStringToInteger", errors[1].Id);
    }

    [Fact]
    public async Task A_script_that_does_not_parse_says_where()
    {
        var outcome = await Action.Run("'fine'\nif ($true) { 'open'");
        Assert.Equal((2, "MissingEndCurlyBrace", "ParserError"), (outcome.Thrown!.Line, outcome.Thrown.Id, outcome.Thrown.Category));
        Assert.Equal("[]", outcome.Output);
    }

    [Fact]
    public async Task Streams_keep_their_order()
    {
        var outcome = await Action.Run("""
            $VerbosePreference = 'Continue'; $DebugPreference = 'Continue'
            $PSCmdlet; 1 / 0
            function Say { [CmdletBinding()] param() $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteDebug('d'); $PSCmdlet.WriteInformation('i', @('Audit')) }
            Say
            """);
        Assert.Equal(["error", "warning", "verbose", "debug", "information"], outcome.Streams.Select(item => item.Stream));
        Assert.Equal(["Audit"], outcome.Streams[^1].Tags!);
    }

    [Fact]
    public async Task Information_and_warning_are_kept_without_asking_verbose_and_debug_are_not()
    {
        var outcome = await Action.Run("""
            function Say { [CmdletBinding()] param() $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteDebug('d'); $PSCmdlet.WriteInformation(@{ a = 1 }, @()) }
            Say
            """);
        Assert.Equal(["warning", "information"], outcome.Streams.Select(item => item.Stream));
        Assert.Equal("""{"a":1}""", outcome.Streams[1].Data!.ToString());
    }

    [Fact]
    public async Task Secrets_are_masked_in_streams_and_errors_but_not_in_output()
    {
        var outcome = await new Action("""
            $PSCmdlet; function Say { [CmdletBinding()] param() $PSCmdlet.WriteWarning('key is p@ss word/1') }; Say; 'p@ss word/1'
            throw 'at https://x/?key=p%40ss%20word%2F1'
            """) { Secrets = ["p@ss word/1"] }.RunAsync();
        Assert.Equal(["key is •••"], outcome.Messages("warning"));
        Assert.Equal("at https://x/?key=•••", outcome.Thrown!.Message);
        Assert.Contains("p@ss word/1", outcome.Output);
        Assert.DoesNotContain("p%40ss", outcome.Thrown.LineText);
    }

    [Fact]
    public async Task A_break_outside_of_a_loop_ends_the_script_quietly()
    {
        var outcome = await Action.Run("'a'; switch (1) { 1 { 'b'; break } }; 'c'; break; 'd'");
        Assert.Equal("""["a","b","c"]""", outcome.Output);
        Assert.Null(outcome.Thrown);
    }

    [Fact]
    public async Task Unassigned_variables_are_null_and_errors_continue()
    {
        var outcome = await Action.Run("\"[$missing]\"; \"$ErrorActionPreference $WarningPreference $VerbosePreference $ProgressPreference\"");
        Assert.Equal("""["[]","Continue Continue SilentlyContinue SilentlyContinue"]""", outcome.Output);
    }

    [Fact]
    public async Task ThrowTerminatingError_of_a_function_ends_its_statement()
    {
        var outcome = await Action.Run("""
            function Fail { [CmdletBinding()] param() try { throw 'deep' } catch { $PSCmdlet.ThrowTerminatingError($_) } }
            try { Fail } catch { "caught $($_.Exception.Message) $($_.InvocationInfo.ScriptLineNumber)" }
            Fail
            'goes on'
            """);
        Assert.Equal("""["caught deep 2","goes on"]""", outcome.Output);
        Assert.Equal(["deep,Fail"], outcome.Errors.Select(error => error.Id));
    }
}
