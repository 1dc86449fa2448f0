using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes an object with its properties, items or entries as XML elements, so many levels deep.</summary>
internal sealed class ObjectXml(XmlWriter writer, int depth, bool withTypes)
{
    public void Write(object? value) => Write(value, "Object", null, depth);

    private static bool IsPlain(object value) =>
        value is string or char or decimal or DateTime or TimeSpan or Guid or Uri or Version or System.Security.SecureString or System.Numerics.BigInteger
        || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private static string Text(object value) => value switch
    {
        PSObject shell when shell.BaseObject is PSCustomObject => shell.ToString(),
        PSObject shell => Text(shell.BaseObject),
        XmlNode node => node.OuterXml,
        _ => LanguagePrimitives.ConvertTo<string>(value) ?? "",
    };

    private void Write(object? value, string element, string? name, int left)
    {
        var shell = value as PSObject;
        var inner = shell is null ? value : shell.BaseObject;
        writer.WriteStartElement(element);
        if (name is not null)
        {
            writer.WriteAttributeString("Name", name);
        }
        if (withTypes && inner is not null)
        {
            writer.WriteAttributeString("Type", inner.GetType().FullName);
        }
        else if (withTypes)
        {
            writer.WriteAttributeString("Type", "System.Object");
        }
        if (inner is not null)
        {
            WriteContent(PSObject.AsPSObject(value!), inner, left);
        }
        writer.WriteEndElement();
    }

    private void WriteContent(PSObject shell, object inner, int left)
    {
        if (IsPlain(inner))
        {
            writer.WriteString(inner is string text ? text : Convert.ToString(inner, CultureInfo.InvariantCulture));
            return;
        }
        switch (inner)
        {
            case IDictionary entries when left > 0:
                WriteEntries(entries, left);
                break;
            case IEnumerable items and not XmlNode when left > 0 || inner is Array:
                WriteItems(items, left);
                break;
            default:
                WriteObject(shell, left);
                break;
        }
    }

    private void WriteEntries(IDictionary entries, int left)
    {
        foreach (DictionaryEntry entry in entries)
        {
            Write(entry.Key, "Property", "Key", left - 1);
            Write(entry.Value, "Property", "Value", left - 1);
        }
    }

    private void WriteItems(IEnumerable items, int left)
    {
        foreach (var item in items)
        {
            Write(item, "Property", null, left - 1);
        }
    }

    // at the last level an object shows its text before its properties, below it only the text
    private void WriteObject(PSObject shell, int left)
    {
        if (left < 0)
        {
            writer.WriteString(Text(shell));
            return;
        }
        if (left == 0)
        {
            WriteText(shell);
        }
        foreach (var property in shell.Properties)
        {
            Write(ValueOf(property), "Property", property.Name, left - 1);
        }
    }

    private void WriteText(PSObject shell)
    {
        writer.WriteStartElement("Property");
        if (withTypes)
        {
            writer.WriteAttributeString("Type", "System.String");
        }
        writer.WriteString(Text(shell));
        writer.WriteEndElement();
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
