using System.Diagnostics;
using System.Text.Json;
using Koppel.PowerShell.Host;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Reading;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class SyntaxTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("$a += 1", "AssignmentStatement operator=PlusEquals", "VariableExpression@left variablePath=a")]
    [InlineData("Get-It @with -Name 'x'", "VariableExpression@commandElements variablePath=with splatted=True", "CommandParameter@commandElements parameterName=Name")]
    [InlineData("\"a $($b.c) d\"", "ExpandableStringExpression value=a $($b.c) d", "SubExpression@nestedExpressions", "MemberExpression", "VariableExpression@expression variablePath=b")]
    [InlineData("@{ one = 1; 'two' = $x }", "StringConstantExpression@key value=one", "StringConstantExpression@key value=two", "VariableExpression variablePath=x")]
    [InlineData("@\"\nhi $name\n\"@", "ExpandableStringExpression value=hi $name stringConstantType=DoubleQuotedHereString", "VariableExpression@nestedExpressions variablePath=name")]
    [InlineData("@'\nhi $name\n'@", "StringConstantExpression value=hi $name stringConstantType=SingleQuotedHereString")]
    [InlineData("[Math]::Max(1, 2)", "InvokeMemberExpression static=True", "TypeExpression typeName=Math", "ConstantExpression@arguments value=1 staticType=System.Int32")]
    [InlineData("[int] $n = 4", "ConvertExpression@left", "TypeConstraint@type typeName=int", "VariableExpression@child variablePath=n")]
    [InlineData("if ($a) { 1 } elseif ($b) { 2 } else { 3 }", "Pipeline@condition", "StatementBlock@body", "StatementBlock@elseClause")]
    [InlineData("try { 1 } catch [IO.IOException] { } ", "CatchClause@catchClauses", "TypeConstraint@catchTypes typeName=IO.IOException")]
    [InlineData("function Do-It($x) { Use $script:y }", "FunctionDefinition name=Do-It", "VariableExpression variablePath=script:y")]
    [InlineData("1 | ForEach-Object { $_.Name -eq 'x' }", "ScriptBlock@scriptBlock", "BinaryExpression operator=Ieq")]
    [InlineData("class P { [string] $Name }", "TypeDefinition name=P", "PropertyMember@members name=Name")]
    [InlineData("99999999999999999999; 1e400; 1.5", "ConstantExpression value=99999999999999999999", "ConstantExpression value=1.5")]
    public void Nodes_say_what_they_are(string script, params string[] expected)
    {
        var lines = Lines(SyntaxExport.Of(script));
        Assert.All(expected, wanted => Assert.Contains(lines, line => Holds(line, wanted)));
    }

    [Fact]
    public void Offsets_are_those_of_the_text_in_UTF16()
    {
        const string text = "# 😀 é\r\n$x = \"😀$($y.z)\"";
        var syntax = SyntaxExport.Of(text);
        Assert.Equal(["$x", "$y"], Nodes(syntax).Where(node => node.Kind == "VariableExpression").Select(node => text.Substring(node.Start, node.Length)));
        Assert.Equal([0, 6, 1], syntax.Comments);
        Assert.Equal(2, Nodes(syntax).Single(node => node.Kind == "AssignmentStatement").Line);
    }

    [Fact]
    public void Comments_inside_strings_are_found_and_hashes_in_them_are_none()
    {
        Assert.Equal(2, SyntaxExport.Of("<# a #> \"$(1 # b\n)# c\" 'd # e'").Comments.Count / 3);
    }

    [Fact]
    public void A_script_with_errors_gives_the_tree_of_what_was_read()
    {
        var syntax = SyntaxExport.Of("$a = 1\nif ($b) {\n  Get-It -Name 'x'\n");
        Assert.Equal((2, 9), (syntax.Errors[0].Line, syntax.Errors[0].Column));
        Assert.Contains(Lines(syntax), line => Holds(line, "CommandParameter parameterName=Name"));
    }

    [Theory]
    [InlineData("(", ")", 30_000)]
    [InlineData("@{ a = ", "}", 30_000)]
    [InlineData("& { ", "}", 30_000)]
    [InlineData("1 + ", "1", 30_000)]
    [InlineData("\"$(", ")\"", 300)]
    public void Depth_is_bounded_and_said(string open, string close, int depth)
    {
        var syntax = SyntaxExport.Of(string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, open is "1 + " ? 1 : depth)));
        Assert.NotEmpty(syntax.Errors);
        Assert.NotEmpty(JsonSerializer.Serialize(syntax, Protocol.Json));
    }

    [Fact]
    public void Length_is_bounded_and_said()
    {
        var syntax = SyntaxExport.Of(new string(' ', 2_000_001));
        Assert.Contains("longer than", syntax.Errors.Single().Message);
        Assert.Equal("ScriptBlock", Nodes(syntax)[0].Kind);
    }

    [Fact]
    public void Half_a_character_travels()
    {
        Assert.NotEmpty(JsonSerializer.Serialize(SyntaxExport.Of("'a\ud83d' \"b\ud83d$c\""), Protocol.Json));
    }

    [Fact]
    public void Five_thousand_lines_are_read_at_once()
    {
        var script = string.Join('\n', Enumerable.Range(0, 5_000).Select(line => $"$a{line} = Get-It -Name \"x $($person.Name[{line}])\" | Where-Object {{ $_.Id -eq {line} }}"));
        SyntaxExport.Of("1");
        var clock = Stopwatch.StartNew();
        var syntax = SyntaxExport.Of(script);
        var json = JsonSerializer.Serialize(syntax, Protocol.Json);
        output.WriteLine($"{syntax.Nodes.Count / 6} nodes, {json.Length / 1024} KB in {clock.ElapsedMilliseconds} ms");
        Assert.Empty(syntax.Errors);
        Assert.Equal(5_000, Lines(syntax).Count(line => line.StartsWith("AssignmentStatement", StringComparison.Ordinal)));
    }

    private sealed record Node(string Kind, string Role, int Start, int Length, int Line);

    private static List<Node> Nodes(PackedSyntax syntax) =>
        [.. syntax.Nodes.Chunk(6).Select(part => new Node(syntax.Words[part[2]], syntax.Words[part[1]], part[3], part[4], part[5]))];

    private static List<string> Lines(PackedSyntax syntax)
    {
        var facts = syntax.FactNames.Chunk(2).Zip(syntax.FactValues)
            .ToLookup(fact => fact.First[0], fact => FormattableString.Invariant($" {syntax.Words[fact.First[1]]}={fact.Second}"));
        return [.. Nodes(syntax).Select((node, index) => $"{node.Kind}@{node.Role}{string.Concat(facts[index])} ")];
    }

    /// <summary>`Kind[@role] fact=value fact=value`, of which a line may have more.</summary>
    private static bool Holds(string line, string wanted)
    {
        var (head, facts) = wanted.IndexOf(' ') is var space and >= 0 ? (wanted[..space], wanted[(space + 1)..]) : (wanted, string.Empty);
        return line.StartsWith(head + (head.Contains('@') ? " " : "@"), StringComparison.Ordinal)
            && System.Text.RegularExpressions.Regex.Split(facts, @" (?=\w+=)").All(fact => fact.Length is 0 || line.Contains($" {fact} ", StringComparison.Ordinal));
    }
}
