using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class ValueTests
{
    [Theory]
    [InlineData("$null", "null")]
    [InlineData("[DBNull]::Value", "null")]
    [InlineData("'text'", "\"text\"")]
    [InlineData("[char]'x'", "\"x\"")]
    [InlineData("$true", "true")]
    [InlineData("42", "42")]
    [InlineData("[long]9007199254740991", "9007199254740991")]
    [InlineData("[long]9007199254740993", "\"9007199254740993\"")]
    [InlineData("[long]::MinValue", "\"-9223372036854775808\"")]
    [InlineData("[ulong]18446744073709551615", "\"18446744073709551615\"")]
    [InlineData("[bigint]::Parse('123456789012345678901234567890')", "\"123456789012345678901234567890\"")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e300", "1E+300")]
    [InlineData("[double]::NaN", "\"NaN\"")]
    [InlineData("[float]0.5", "0.5")]
    [InlineData("1.10d", "1.10")]
    [InlineData("12345678901234567.89d", "\"12345678901234567.89\"")]
    [InlineData("[DayOfWeek]::Friday", "\"Friday\"")]
    [InlineData("[guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff'", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"")]
    [InlineData("[version]'1.2.3'", "\"1.2.3\"")]
    [InlineData("[uri]'https://example.nl/a b'", "\"https://example.nl/a b\"")]
    [InlineData("[datetime]::SpecifyKind('2024-07-01T12:00:00', 'Local')", "\"2024-07-01T12:00:00+02:00\"")]
    [InlineData("[datetime]::SpecifyKind('2024-01-01T12:00:00', 'Utc')", "\"2024-01-01T12:00:00Z\"")]
    [InlineData("[datetime]::SpecifyKind('2024-01-01T12:00:00', 'Unspecified')", "\"2024-01-01T12:00:00\"")]
    [InlineData("[datetimeoffset]::new(2024,1,1,12,0,0,500,[timespan]'-03:30')", "\"2024-01-01T12:00:00.5-03:30\"")]
    [InlineData("[timespan]'1.02:03:04'", "\"1.02:03:04\"")]
    [InlineData(",[byte[]](1,2,255)", "\"AQL/\"")]
    [InlineData("[xml]'<a b=\"1\"><c>t</c></a>'", "\"<a b=\\\"1\\\"><c>t</c></a>\"")]
    [InlineData("[Security.SecureString]::new()", "\"[hidden]\"")]
    [InlineData("[pscredential]::new('me', [Security.SecureString]::new())", "{\"UserName\":\"me\",\"Password\":\"[hidden]\"}")]
    [InlineData("[string]", "\"System.String\"")]
    [InlineData("{ 1 + 1 }", "\" 1 + 1 \"")]
    [InlineData("[Exception]::new('bad')", "\"bad\"")]
    [InlineData("@{ b = 1; a = @(1, @{ c = $null }) }", "{\"a\":[1,{\"c\":null}],\"b\":1}")]
    [InlineData("[ordered]@{ b = 1; a = 2 }", "{\"b\":1,\"a\":2}")]
    [InlineData("[pscustomobject]@{ z = 1; list = [Collections.Generic.List[object]]@(1, 'a') }", "{\"z\":1,\"list\":[1,\"a\"]}")]
    [InlineData(",@()", "[]")]
    [InlineData("[Collections.Generic.Dictionary[int,string]]::new()", "{}")]
    [InlineData("$d = [Collections.Generic.Dictionary[string,object]]::new(); $d['A'] = 1; $d['a'] = 2; $d", "{\"A\":1,\"a\":2}")]
    [InlineData("\"half $([char]0xD83D)\"", "\"half \uFFFD\"")]
    [InlineData("\"whole $([char]0xD83D)$([char]0xDE00)\"", "\"whole \\uD83D\\uDE00\"")]
    public async Task A_value_has_one_form(string script, string json)
    {
        var outcome = await Action.Run(script);
        Assert.Null(outcome.Thrown);
        Assert.Equal($"[{json}]", outcome.Output);
    }

    [Fact]
    public async Task A_cycle_ends_as_text()
    {
        var outcome = await Action.Run("$a = @{ name = 'a' }; $a.self = $a; $a");
        Assert.Equal("""[{"name":"a","self":"System.Collections.Hashtable"}]""", outcome.Output);
    }

    [Fact]
    public async Task The_same_object_twice_side_by_side_is_no_cycle()
    {
        var outcome = await Action.Run("$a = [pscustomobject]@{ n = 1 }; ,@($a, $a)");
        Assert.Equal("""[[{"n":1},{"n":1}]]""", outcome.Output);
    }

    [Fact]
    public async Task Endless_nesting_is_cut()
    {
        var outcome = await Action.Run("$a = @{}; $b = $a; foreach ($i in 1..500) { $b.n = @{}; $b = $b.n }; $a");
        Assert.Null(outcome.Thrown);
        Assert.InRange(outcome.Output.Length, 100, 2000);
    }

    [Fact]
    public async Task A_property_that_throws_is_null_and_a_script_property_is_computed()
    {
        var outcome = await Action.Run("""
            $o = [pscustomobject]@{ n = 2 }
            $o.PSObject.Properties.Add([psscriptproperty]::new('twice', { $this.n * 2 }))
            $o.PSObject.Properties.Add([psscriptproperty]::new('bad', { throw 'no' }))
            $o
            """);
        Assert.Equal("""[{"n":2,"twice":4,"bad":null}]""", outcome.Output);
    }

    [Fact]
    public async Task Objects_of_dotnet_show_two_levels()
    {
        var outcome = await Action.Run("[Uri]::new('https://x/'); [Net.Cookie]::new('a', 'b'); [Collections.DictionaryEntry]::new('k', 'v')");
        Assert.Contains("\"Name\":\"a\",", outcome.Output);
        Assert.Contains("""{"Key":"k","Value":"v"}""", outcome.Output);
    }

    [Fact]
    public async Task Notes_on_a_hashtable_are_part_of_it()
    {
        var outcome = await Action.Run("$h = @{ a = 1 }; $h.PSObject.Properties.Add([psnoteproperty]::new('b', 2)); $h");
        Assert.Equal("""[{"a":1,"b":2}]""", outcome.Output);
    }
}
