namespace Microsoft.PowerShell.Commands;

/// <summary>The body of an answer, kept in memory.</summary>
internal sealed class WebResponseContentMemoryStream : MemoryStream
{
}
