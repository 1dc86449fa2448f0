using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes the rows of delimited text as custom objects to a command's output.</summary>
internal sealed class CsvObjects(PSCmdlet command)
{
    private bool warned;

    public void Write(CsvReader reader)
    {
        reader.ReadHeader();
        if (reader.Header is null)
        {
            return;
        }
        foreach (var row in reader.Rows())
        {
            command.WriteObject(Object(reader.Header, row, reader.TypeName));
        }
    }

    private PSObject Object(IReadOnlyList<string> names, IReadOnlyList<string> row, string? typeName)
    {
        var result = new PSObject();
        var unnamed = 0;
        for (var at = 0; at < names.Count; at++)
        {
            var name = names[at].Length > 0 ? names[at] : $"H{++unnamed}";
            result.Properties.Add(new PSNoteProperty(name, at < row.Count ? row[at] : null));
        }
        if (unnamed > 0 && !warned)
        {
            warned = true;
            command.WriteWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.");
        }
        if (!string.IsNullOrEmpty(typeName))
        {
            result.TypeNames.Clear();
            result.TypeNames.Add(typeName);
            result.TypeNames.Add("CSV:" + typeName);
        }
        return result;
    }
}
