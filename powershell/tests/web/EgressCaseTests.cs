using System.Text;
using System.Text.Json;
using Koppel.PowerShell.Web;
using Xunit;

namespace Koppel.PowerShell.Tests.Web;

/// <summary>The table that the worker's rules are tested with too: the two cannot differ.</summary>
public sealed class EgressCaseTests
{
    private static readonly JsonElement Cases =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "egress-cases.json"))).RootElement;

    public static TheoryData<string, string, bool> Hosts => Rows("hosts");

    public static TheoryData<string, string, bool> Addresses => Rows("addresses");

    public static TheoryData<string> Calls => [.. Cases.GetProperty("calls").EnumerateArray().Select(call => call.GetRawText())];

    [Theory, MemberData(nameof(Hosts))]
    public void AHostFitsAnEntryOrNot(string entry, string address, bool expected) =>
        Assert.Equal(expected, new HostList([entry]).Allows(new Uri(address)));

    [Theory, MemberData(nameof(Addresses))]
    public void AnAddressIsCoveredOrNot(string entry, string address, bool expected) =>
        Assert.Equal(expected, new AddressList([entry]).Contains(new Uri(address)));

    [Theory, MemberData(nameof(Calls))]
    public void ACallOnlyReadsOrNot(string text)
    {
        var call = JsonDocument.Parse(text).RootElement;
        using var request = new HttpRequestMessage(new HttpMethod(Text(call, "method")), Text(call, "address"));
        request.Content = call.TryGetProperty("body", out var body) ? new ByteArrayContent(Encoding.UTF8.GetBytes(body.GetString()!)) : null;
        if (call.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                _ = request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString())
                    || request.Content!.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }
        }
        var marked = call.TryGetProperty("onlyReads", out var list) ? list.EnumerateArray().Select(entry => entry.GetString()!) : [];

        Assert.Equal(call.GetProperty("reads").GetBoolean(), WritingCall.OnlyReads(request, request.RequestUri!, new AddressList(marked)));
    }

    private static string Text(JsonElement call, string name) => call.GetProperty(name).GetString()!;

    private static TheoryData<string, string, bool> Rows(string name)
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var row in Cases.GetProperty(name).EnumerateArray())
        {
            rows.Add(row[0].GetString()!, row[1].GetString()!, row[2].GetBoolean());
        }
        return rows;
    }
}
