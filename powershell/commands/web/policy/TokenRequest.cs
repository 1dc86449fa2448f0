using System.Buffers;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Koppel.PowerShell.Web;

/// <summary>
/// Recognises a call that only exchanges credentials for a token or a session, which a dry run must let through.
/// It is a POST whose fields (query, form, multipart form of texts, or flat JSON body) are all of the kind that logging in needs, and that either
/// has a grant_type, or goes to an address whose path ends in a usual word for it with a secret among the fields,
/// or has no body and a Basic authorization. One field that is not about logging in makes it an ordinary writing call, unless the address
/// and a grant_type both say that it asks for a token: OAuth has vendors add fields of their own (RFC 6749, 8.2).
/// </summary>
internal static partial class TokenRequest
{
    private const int LargestBody = 16 * 1024;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "tokens", "access_token", "accesstoken", "access-token", "gettoken", "get_token", "get-token", "requesttoken", "refreshtoken",
        "refresh_token", "refresh-token", "oauth", "oauth2", "login", "logon", "signin", "sign-in", "sign_in", "authenticate", "authentication", "auth",
        "authorize", "session", "sessions", "token.php", "login.php", "token.asp", "token.aspx", "refresh",
        "generatetoken", "generate_token", "generate-token", "createtoken", "getaccesstoken", "authtoken", "auth_token", "auth-token", "api-token-auth",
        "userlogin", "signon", "getsession", "opensession", "jwt",
    };

    // those of them that answer with nothing but a token, whatever else they are told
    private static readonly HashSet<string> TokenEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "access_token", "accesstoken", "access-token", "oauth", "oauth2",
    };

    private static readonly HashSet<string> SecretFields =
    [
        "password", "pass", "passwd", "passphrase", "pwd", "secret", "clientsecret", "apikey", "apisecret", "apitoken", "key", "secretkey", "privatekey",
        "token", "accesstoken", "refreshtoken", "assertion", "clientassertion", "subjecttoken", "actortoken", "code", "devicecode", "jwt",
        "appsecret", "applicationsecret", "clientkey", "sharedsecret", "consumersecret", "logintoken", "wachtwoord",
        "userpassword", "loginpassword", "apipassword", "clientpassword", "passcode", "appkey", "applicationkey", "integrationkey", "licensekey",
        "accesskey", "secretaccesskey", "jwttoken", "idtoken",
    ];

    private static readonly HashSet<string> OtherFields =
    [
        "granttype", "clientid", "client", "username", "user", "userid", "login", "loginname", "email", "emailaddress", "mail", "gebruikersnaam", "account",
        "accountid", "scope", "scopes", "audience", "resource", "redirecturi", "codeverifier", "responsetype", "responsemode", "state", "nonce", "tenant",
        "tenantid", "tenantname", "domain", "realm", "company", "companyid", "companycode", "organization", "organizationid", "organisation", "customer", "customerid", "database",
        "environment", "environmentid", "application", "applicationid", "applicationname", "app", "appid", "appname", "consumerkey", "clientassertiontype",
        "subjecttokentype", "actortokentype", "requestedtokentype", "requestedtokenuse", "tokentype", "otp", "totp", "pin", "rememberme", "remember",
        "apiversion", "version", "language", "locale", "culture", "identityprovider", "idp", "provider", "connection", "authtype", "authenticationtype",
        "usercode", "loginid", "apiuser", "apiusername", "site", "siteid", "instance", "subdomain", "organisationid", "participantid", "participantnumber",
        "channel", "requestchannel", "device", "deviceid", "devicename",
    ];

    private static readonly HashSet<string> Wrappers = ["auth", "credentials", "credential", "login", "user", "session"];

    public static bool Is(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri is not { } address)
        {
            return false;
        }
        var query = Form(address.Query.TrimStart('?'));
        var hasBody = RequestBody.IsThere(request.Content);
        var body = hasBody ? Fields(request.Content!) : [];
        if (query is null || body is null)
        {
            return false;
        }
        var names = query.Concat(body).ToHashSet();
        var asksForToken = names.Contains("granttype");
        if (!names.All(IsKnown))
        {
            return asksForToken && TokenEndings.Contains(Ending(address));
        }
        return asksForToken
            || Endings.Contains(Ending(address)) && (names.Overlaps(SecretFields) || !hasBody && "Basic".Equals(request.Headers.Authorization?.Scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsKnown(string name) => SecretFields.Contains(name) || OtherFields.Contains(name);

    private static string Ending(Uri address) => address.AbsolutePath.TrimEnd('/').Split('/')[^1];

    private static List<string>? Fields(HttpContent content)
    {
        var text = content is MultipartContent parts ? RequestBody.Text(parts)
            : content.Headers.ContentLength is <= LargestBody ? RequestBody.Text(content)
            : null;
        if (text is not { Length: <= LargestBody })
        {
            return null;
        }
        var type = MultipartForm.ContentType(content);
        if (MultipartForm.Is(content))
        {
            return MultipartForm.Names(text, type)?.ConvertAll(Plain);
        }
        if (!text.TrimStart().StartsWith('{'))
        {
            return Form(text);
        }
        // clients send JSON as a form without meaning to: a server that takes it at its word must find no field within it
        return type.Contains("urlencoded", StringComparison.OrdinalIgnoreCase) && LaterPair().IsMatch(text) ? null : Json(text);
    }

    [GeneratedRegex("&[^&]*=")]
    private static partial Regex LaterPair();


    // no name of a form, but the start of JSON, XML or a part
    private static readonly SearchValues<char> OtherSyntax = SearchValues.Create("\"{<\r\n");

    private static List<string>? Form(string text)
    {
        var names = new List<string>();
        foreach (var pair in text.Trim().Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            if (equals < 1 || pair.AsSpan(0, equals).ContainsAny(OtherSyntax))
            {
                return null;
            }
            names.Add(Plain(WebUtility.UrlDecode(pair[..equals])));
        }
        return names;
    }

    private static List<string>? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var names = new List<string>();
            return Collect(document.RootElement, names, mayWrap: true) ? names : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Collect(JsonElement element, List<string> names, bool mayWrap)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = Plain(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                if (!mayWrap || !Wrappers.Contains(name) || !Collect(property.Value, names, mayWrap: false))
                {
                    return false;
                }
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                return false;
            }
            else
            {
                names.Add(name);
            }
        }
        return true;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
