using System.Net;

namespace Koppel.PowerShell.Web;

/// <summary>What the statuses of redirects mean for the next request.</summary>
internal static class Redirects
{
    public const int DefaultMaximum = 50;

    public static bool IsRedirect(HttpStatusCode status) => (int)status is 300 or 301 or 302 or 303 or 307 or 308;

    /// <summary>Where the answer leads, with the fragment that was asked for; null when it leads nowhere.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri asked)
    {
        if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
        {
            return null;
        }
        var target = location.IsAbsoluteUri ? location : new Uri(asked, location);
        if (asked.Fragment.Length > 0 && target.Fragment.Length == 0)
        {
            target = new UriBuilder(target) { Fragment = asked.Fragment }.Uri;
        }
        return target;
    }

    /// <summary>Whether the redirect would leave encryption.</summary>
    public static bool IsInsecure(Uri asked, Uri target) => asked.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp;

    public static bool BecomesGet(HttpStatusCode status, HttpMethod method) => (int)status switch
    {
        300 or 301 or 302 => method == HttpMethod.Post,
        303 => method != HttpMethod.Get && method != HttpMethod.Head,
        _ => false,
    };
}
