using System.Collections;
using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Groups objects that have the same value, or the same values of some properties.</summary>
[Cmdlet(VerbsData.Group, "Object", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096619")]
[OutputType(typeof(Hashtable), typeof(GroupInfo))]
public sealed class GroupObjectCommand : ObjectBase
{
    private const string NeedsTable = "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.";
    private const string NeedsString =
        "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.";

    private const string SameKey =
        "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.";

    private readonly List<ObjectKey> keys = [];
    private KeyReader? reader;

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    public SwitchParameter AsString { get; set; }

    protected override void ProcessRecord()
    {
        if (HasInput)
        {
            reader ??= OpenReader(InputObject!);
            keys.Add(reader.Read(InputObject!));
        }
    }

    protected override void EndProcessing()
    {
        if (keys.Count == 0)
        {
            return;
        }
        var order = new KeyOrder([], ChosenCulture, CaseSensitive);
        var groups = new Grouping(order, key => NoElement ? new GroupInfoNoElement(key) : new GroupInfo(key)).Of(keys);
        if (AsHashTable)
        {
            WriteTable(groups);
        }
        else
        {
            WriteObject(groups, true);
        }
    }

    private KeyReader OpenReader(PSObject first)
    {
        Property ??= KeyReader.DefaultProperties(first);
        var expressions = PropertyExpressionReader.ForKeys(this).Read(Property);
        if (AsString && !AsHashTable)
        {
            Refuse(NeedsTable, AsString);
        }
        if (AsHashTable && !AsString && expressions.Count > 1)
        {
            Refuse(NeedsString, Property);
        }
        return new KeyReader(this, expressions, ChosenCulture, CaseSensitive);
    }

    private void WriteTable(List<GroupInfo> groups)
    {
        var table = CaseSensitive ? new Hashtable() : new Hashtable(StringComparer.CurrentCultureIgnoreCase);
        foreach (var group in groups)
        {
            var key = AsString ? group.Name : group.Key.Values[0].Value;
            if (key is null || table.ContainsKey(key))
            {
                WriteError(new ErrorRecord(new Exception(SameKey), SameKey, ErrorCategory.InvalidArgument, null));
                return;
            }
            table.Add(key, group.Group);
        }
        WriteObject(table);
    }

    private void Refuse(string message, object? target) =>
        ThrowTerminatingError(new ErrorRecord(new ArgumentException(message), "ArgumentException", ErrorCategory.InvalidArgument, target));
}
