using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads lines of "name = value" as a table of texts. Lines that start with # are comments; escapes like \n are understood.</summary>
[Cmdlet(VerbsData.ConvertFrom, "StringData", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096602")]
[OutputType(typeof(Hashtable))]
public sealed class ConvertFromStringDataCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string StringData { get; set; } = string.Empty;

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = '=';

    protected override void ProcessRecord()
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var line in StringData.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            Add(table, line);
        }
        WriteObject(table);
    }

    private void Add(Hashtable table, string line)
    {
        var at = line.IndexOf(Delimiter);
        if (at <= 0)
        {
            throw new PSInvalidOperationException($"Data line '{line}' is not in 'name=value' format. ");
        }
        var name = Regex.Unescape(line[..at].Trim());
        if (table.ContainsKey(name))
        {
            throw new PSInvalidOperationException($"Data item '{name}' in line '{line}' is already defined. ");
        }
        table.Add(name, Regex.Unescape(line[(at + 1)..].Trim()));
    }
}
