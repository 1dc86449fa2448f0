using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Hands each line on as soon as it is complete.</summary>
internal sealed class LineWriter(Action<string> write) : TextWriter
{
    public override Encoding Encoding => new UnicodeEncoding();

    public override void WriteLine(string? value) => write(value ?? "");

    public override void Write(string? value) => write(value ?? "");
}
