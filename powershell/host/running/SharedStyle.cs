using System.Management.Automation;
using System.Reflection;

namespace Koppel.PowerShell.Host.Running;

/// <summary>$PSStyle is one object for all runspaces: what a script sets in it, and in the objects inside it, is put back.</summary>
internal sealed class SharedStyle
{
    private readonly List<(object Owner, PropertyInfo Property, object? Value)> values = [];
    private readonly Dictionary<string, string> extensions;

    public SharedStyle()
    {
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        Keep(PSStyle.Instance);
        extensions = Extensions.Keys.ToDictionary(key => key, key => Extensions[key]);
    }

    private static PSStyle.FileInfoFormatting.FileExtensionDictionary Extensions => PSStyle.Instance.FileInfo.Extension;

    public void PutBack()
    {
        foreach (var (owner, property, value) in values.Where(entry => !Equals(entry.Property.GetValue(entry.Owner), entry.Value)))
        {
            property.SetValue(owner, value);
        }
        foreach (var key in Extensions.Keys.Where(key => !extensions.ContainsKey(key)).ToList())
        {
            Extensions.Remove(key);
        }
        foreach (var (key, value) in extensions.Where(entry => !Extensions.ContainsKey(entry.Key) || Extensions[entry.Key] != entry.Value))
        {
            Extensions.Remove(key);
            Extensions.Add(key, value);
        }
    }

    private void Keep(object owner)
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite)
            {
                values.Add((owner, property, property.GetValue(owner)));
            }
            else if (property.PropertyType.DeclaringType == typeof(PSStyle) && property.GetValue(owner) is { } inner)
            {
                Keep(inner);
            }
        }
    }
}
