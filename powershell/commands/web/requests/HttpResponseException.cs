using System.Net.Http;

namespace Microsoft.PowerShell.Commands;

/// <summary>An answer whose status is an error.</summary>
public sealed class HttpResponseException(string message, HttpResponseMessage response)
    : HttpRequestException(message, inner: null, statusCode: response.StatusCode)
{
    public HttpResponseMessage Response { get; } = response;
}
