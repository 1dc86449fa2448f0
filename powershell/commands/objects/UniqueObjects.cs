using System.Globalization;
using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// The different ones among objects, in the order in which they came. Two are equal when they and their selected properties compare as equal.
/// </summary>
internal sealed class UniqueObjects(bool caseSensitive)
{
    private readonly ValueOrder order = new(CultureInfo.CurrentCulture, caseSensitive);
    private readonly HashSet<string> texts = new(StringComparer.Create(CultureInfo.CurrentCulture, !caseSensitive));
    private readonly List<(PSObject Target, int Notes)> kept = [];

    public IEnumerable<PSObject> Kept => kept.Select(entry => entry.Target);

    /// <summary>Keeps the object if it differs from all before; says whether it did.</summary>
    public bool Add(PSObject target, IReadOnlyList<PSNoteProperty> notes)
    {
        var isNew = target.BaseObject is string text && notes.Count == 0 && texts.Count == kept.Count
            ? texts.Add(text)
            : !kept.Any(entry => AreEqual(entry.Target, entry.Notes, target, notes));
        if (isNew)
        {
            kept.Add((target, notes.Count));
        }
        return isNew;
    }

    private bool AreEqual(PSObject known, int knownNotes, PSObject target, IReadOnlyList<PSNoteProperty> notes) =>
        knownNotes == notes.Count
        && order.Compare(target.BaseObject, known.BaseObject) == 0
        && notes.All(note => known.Properties[note.Name] is { } other && order.Compare(other.Value, note.Value) == 0);
}
