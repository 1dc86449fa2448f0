using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Reads the selected properties of an object; problems with a name are reported and leave that property out.</summary>
internal sealed class Selection(PSCmdlet cmdlet, IReadOnlyList<PropertyExpression> expressions, PropertyFilter? excluded)
{
    /// <summary>The selected properties in the order asked for; a name may occur twice.</summary>
    public List<PSNoteProperty> Read(PSObject target) => [.. expressions.SelectMany(expression => Read(expression, target))];

    /// <summary>A new object with the properties; of two with the same name the first stays.</summary>
    public PSObject Build(PSObject source, IEnumerable<PSNoteProperty> notes)
    {
        var result = new PSObject();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in notes)
        {
            if (names.Add(note.Name))
            {
                result.Properties.Add(note);
            }
            else
            {
                WriteExists(note.Name, source, "AlreadyExistingUserSpecifiedPropertyNoExpand");
            }
        }
        return result;
    }

    /// <summary>Adds the properties to an expanded value, except those that it has already.</summary>
    public void AddTo(PSObject expanded, PSObject source, IEnumerable<PSNoteProperty> notes)
    {
        foreach (var note in notes)
        {
            if (expanded.Properties[note.Name] is null)
            {
                expanded.Properties.Add(note);
            }
            else
            {
                WriteExists(note.Name, source, "AlreadyExistingUserSpecifiedPropertyExpand");
            }
        }
    }

    private IEnumerable<PSNoteProperty> Read(PropertyExpression expression, PSObject target)
    {
        List<PSPropertyExpressionResult> results =
        [
            .. expression.Expression.ResolveNames(target).Where(IsIncluded).SelectMany(name => name.GetValues(target)),
        ];
        if (results.Count == 0 && !expression.Expression.HasWildCardCharacters)
        {
            results.Add(new PSPropertyExpressionResult(null, expression.Expression, null));
        }
        if (results.Count > 1 && !string.IsNullOrEmpty(expression.Name))
        {
            var problem = new InvalidOperationException("Cannot rename multiple results.");
            cmdlet.WriteError(new ErrorRecord(problem, "RenamingMultipleResults", ErrorCategory.InvalidOperation, target));
            return [];
        }
        return results.Where(result => IsIncluded(result.ResolvedExpression)).Select(result => ToNote(expression, result));
    }

    private bool IsIncluded(PSPropertyExpression name) => excluded is null || !excluded.IsMatch(name);

    private PSNoteProperty ToNote(PropertyExpression expression, PSPropertyExpressionResult result)
    {
        var name = string.IsNullOrEmpty(expression.Name) ? result.ResolvedExpression.ToString() : expression.Name;
        if (string.IsNullOrEmpty(name))
        {
            var problem = new PSArgumentException("A property is an empty script block and does not provide a name.");
            cmdlet.ThrowTerminatingError(new ErrorRecord(problem, "EmptyScriptBlockAndNoName", ErrorCategory.InvalidArgument, null));
        }
        return new PSNoteProperty(name, result.Result);
    }

    private void WriteExists(string name, PSObject source, string id)
    {
        var problem = new PSArgumentException($"The property cannot be processed because the property \"{name}\" already exists.");
        cmdlet.WriteError(new ErrorRecord(problem, id, ErrorCategory.InvalidOperation, source));
    }
}
