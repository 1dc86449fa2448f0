using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Elements of a page, to be found by their id or name.</summary>
public class WebCmdletElementCollection : ReadOnlyCollection<PSObject>
{
    internal WebCmdletElementCollection(IList<PSObject> elements)
        : base(elements)
    {
    }

    /// <summary>The first element with that id, or else with that name.</summary>
    public PSObject? Find(string nameOrId) => FindById(nameOrId) ?? FindByName(nameOrId);

    public PSObject? FindById(string id) => FindBy("id", id);

    public PSObject? FindByName(string name) => FindBy("name", name);

    private PSObject? FindBy(string property, string wanted) =>
        this.FirstOrDefault(element => string.Equals(element.Properties[property]?.Value as string, wanted, StringComparison.Ordinal));
}
