using System.Collections.ObjectModel;

namespace Microsoft.PowerShell.Commands;

/// <summary>A form of a page with the fields to be sent.</summary>
public class FormObject(string id, string method, string action)
{
    public string Id { get; } = id;

    public string Method { get; } = method;

    public string Action { get; } = action;

    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The forms of a page, also by id.</summary>
public class FormObjectCollection : Collection<FormObject>
{
    public FormObject? this[string key] => this.FirstOrDefault(form => string.Equals(key, form.Id, StringComparison.OrdinalIgnoreCase));
}
