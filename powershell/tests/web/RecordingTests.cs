using System.Text;
using Koppel.PowerShell.Web;
using Xunit;

namespace Koppel.PowerShell.Tests.Web;

public sealed class RecordingTests : IDisposable
{
    private const string Secret = "s3cr&t/Gé heim";

    private readonly WebTarget target = new();
    private readonly List<WebCall> calls = [];

    public void Dispose() => target.Dispose();

    [Fact]
    public void ACallIsRecordedAsItWasSent()
    {
        var call = Record($"Invoke-RestMethod '{target.Address}/users?x=1' -Method Post -Body '{{\"name\":\"José\"}}' -ContentType 'application/json; charset=utf-8' -Headers @{{ 'X-Own' = 'a' }}");

        Assert.Equal(("POST", $"{target.Address}/users?x=1", 200, null, null), (call.Method, call.Address, call.Status, call.Blocked, call.Error));
        Assert.Equal("{\"name\":\"José\"}", call.Body);
        Assert.Equal("a", call.Headers["X-Own"]);
        Assert.Equal("application/json; charset=utf-8", call.Headers["content-type"]);
        Assert.True(call.DurationMilliseconds >= 0);
    }

    [Fact]
    public void ACallWithoutAnAnswerIsRecordedWithItsError()
    {
        target.Dispose();

        var call = Record($"Invoke-RestMethod '{target.Address}/x'");

        Assert.Null(call.Status);
        Assert.Contains("refused", call.Error);
    }

    [Fact]
    public void HeadersThatCarrySecretsAreMasked()
    {
        var call = Record($"Invoke-RestMethod '{target.Address}/x' -SkipHeaderValidation -Headers @{{ Authorization = 'Bearer abc.def'; Cookie = 'a=b'; 'X-Api-Key' = 'k'; 'Ocp-Apim-Subscription-Key' = 'k'; 'X-Auth-Token' = 't'; Accept = 'text/plain' }}");

        Assert.Equal("Bearer •••", call.Headers["Authorization"]);
        Assert.All(["Cookie", "X-Api-Key", "Ocp-Apim-Subscription-Key", "X-Auth-Token"], name => Assert.Equal("•••", call.Headers[name]));
        Assert.Equal("text/plain", call.Headers["Accept"]);
    }

    [Theory]
    [InlineData("{\"user\":\"jan\",\"password\":\"a\\\"b\"}", "{\"user\":\"jan\",\"password\":\"•••\"}")]
    [InlineData("{ \"client_secret\" : \"x\", \"n\": { \"Access_Token\":\"y\" }, \"initialPassword\": 1234 }", "{ \"client_secret\" : \"•••\", \"n\": { \"Access_Token\":\"•••\" }, \"initialPassword\": \"•••\" }")]
    [InlineData("grant_type=password&username=u&password=p%26q&refresh_token=r", "grant_type=password&username=u&password=•••&refresh_token=•••")]
    [InlineData("assertion=a.b.c&scope=x", "assertion=•••&scope=x")]
    [InlineData("<o:Password Type=\"x\">p</o:Password><Name>n</Name>", "<o:Password Type=\"x\">•••</o:Password><Name>n</Name>")]
    [InlineData("https://u:p@h.test/x?api_key=k&y=1", "https://u:•••@h.test/x?api_key=•••&y=1")]
    [InlineData("{\"password\":\"cut off", "{\"password\":\"•••")]
    [InlineData("{\"description\":\"password: none\"}", "{\"description\":\"password: none\"}")]
    public void FieldsThatCarrySecretsAreMasked(string text, string expected) =>
        Assert.Equal(expected, SecretMask.NamesOnly.Text(text));

    [Fact]
    public void AGivenSecretDisappearsInEveryForm()
    {
        var mask = new SecretMask([Secret, "abc"]);
        string[] forms =
        [
            Secret,
            Uri.EscapeDataString(Secret),
            System.Net.WebUtility.UrlEncode(Secret),
            System.Web.HttpUtility.UrlEncode(Secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
            Convert.ToBase64String(Encoding.Unicode.GetBytes(Secret)),
            System.Text.Json.JsonSerializer.Serialize(Secret),
            System.Net.WebUtility.HtmlEncode(Secret),
            System.Security.SecurityElement.Escape(Secret),
            new Uri($"https://h.test/{Secret}").AbsoluteUri["https://h.test/".Length..],
            "s3cr%26t/G\u00e9 heim",
            "s3cr\\u0026t/G\\u00e9 heim",
            System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(Secret))[7..^7],
        ];

        Assert.All(forms, form => Assert.Contains("•••", mask.Text($"before {form} after")));
        Assert.All(forms, form => Assert.DoesNotContain(form.Trim('"'), mask.Text($"before {form} after")));
        Assert.Equal("abc", mask.Text("abc"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("us")]
    [InlineData("user:")]
    public void ASecretInsideALongerBase64TextDisappears(string before)
    {
        const string Long = "correct-horse-battery";
        var whole = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Long + ":after"));

        var masked = new SecretMask([Long]).Text(whole);

        Assert.Contains("•••", masked);
        Assert.True(masked.Length < whole.Length - Long.Length / 2);
    }

    [Theory]
    [InlineData("a short-secret-longer b", "a ••• b")]
    [InlineData("a longer-tail b", "a ••• b")]
    [InlineData("a short-secret-longer-tail b", "a ••• b")]
    [InlineData("short-secretshort-secret", "••••••")]
    [InlineData("client_secret=sp&ce=1&x=2", "client_secret=•••&x=2")]
    [InlineData("{\"password\":\"short-secret\"}", "{\"password\":\"•••\"}")]
    [InlineData("abc", "abc")]
    public void SecretsMayOverlapEachOtherAndTheirFields(string text, string expected) =>
        Assert.Equal(expected, new SecretMask(["abc", "short-secret", "short-secret-longer", "longer-tail", "sp&ce=1"]).Text(text));

    [Theory]
    [InlineData("Authorization: Basic dXNlcjpwYXNz;", "Authorization: Basic •••;")]
    [InlineData("bearer eyJhbGciOiJIUzI1NiJ9.e30.abc", "bearer •••")]
    [InlineData("Basic information is missing", "Basic information is missing")]
    [InlineData("Basic authentication failed", "Basic authentication failed")]
    [InlineData("The bearer token expired", "The bearer token expired")]
    public void AnAuthorizationInATextIsMasked(string text, string expected) =>
        Assert.Equal(expected, SecretMask.NamesOnly.Text(text));

    [Fact]
    public void AnAuthorizationWithoutASchemeKeepsNothing() =>
        Assert.Equal("••• •••", new SecretMask(["Part1word"]).Header("Authorization", "Part1word other"));

    [Fact]
    public void GivenSecretsAreMaskedInAddressHeadersBodyAndRefusal()
    {
        var script = $"Invoke-RestMethod '{target.Address}/users/hidden-value?q=hidden-value' -Method Post -Body 'a hidden-value b' -Headers @{{ 'X-Own' = 'hidden-value' }}";

        var outcome = WebScript.Run(script, new WebPolicy { DryRun = true, Secrets = ["hidden-value"], Record = calls.Add });

        var call = Assert.Single(calls);
        Assert.Equal($"{target.Address}/users/•••?q=•••", call.Address);
        Assert.Equal(("•••", "a ••• b"), (call.Headers["X-Own"], call.Body));
        Assert.DoesNotContain("hidden-value", outcome.ErrorMessage + call.Error);
    }

    [Fact]
    public void ABinaryBodyIsASizeAndALongOneIsShortened()
    {
        Assert.Equal("[image/jpeg, 4 bytes]", Record($"Invoke-RestMethod '{target.Address}/x' -Method Put -Body ([byte[]](0xFF,0xD8,0xFF,0xE0)) -ContentType 'image/jpeg'").Body);
        calls.Clear();
        var body = Record($"Invoke-RestMethod '{target.Address}/x' -Method Put -Body ('a' * 200000)").Body!;
        Assert.StartsWith(new string('a', 64 * 1024) + "\n", body);
        Assert.EndsWith("[shortened: 200000 characters in all]", body);
    }

    [Fact]
    public void AFormIsRecordedPartByPart()
    {
        var body = Record($"Invoke-RestMethod '{target.Address}/x' -Method Post -Form @{{ title = 'T' }}").Body;

        Assert.Equal("form-data; name=title\nT", body);
        Assert.Contains("name=title", Assert.Single(target.Requests).Body);
    }

    private WebCall Record(string script)
    {
        WebScript.Run(script, new WebPolicy { Record = calls.Add });
        return Assert.Single(calls);
    }
}
