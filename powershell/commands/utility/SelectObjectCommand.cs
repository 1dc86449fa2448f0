using System.Management.Automation;
using System.Management.Automation.Internal;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Picks objects by place, and properties of objects.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "DefaultParameter", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096716")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private const string Default = "DefaultParameter";
    private const string WithoutLast = "SkipLastParameter";
    private const string AtPlaces = "IndexParameter";
    private const string NotAtPlaces = "SkipIndexParameter";

    private InputWindow window = new StartWindow(0, null);
    private Selection selection = null!;
    private PropertyExpression? expansion;
    private bool hasProperties;
    private UniqueObjects? uniques;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, ParameterSetName = Default)]
    [Parameter(Position = 0, ParameterSetName = WithoutLast)]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = Default)]
    [Parameter(ParameterSetName = WithoutLast)]
    public string[]? ExcludeProperty { get; set; }

    [Parameter(ParameterSetName = Default)]
    [Parameter(ParameterSetName = WithoutLast)]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    [Parameter(ParameterSetName = Default)]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter(ParameterSetName = Default)]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter(ParameterSetName = Default)]
    [Parameter(ParameterSetName = WithoutLast)]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = WithoutLast)]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = Default)]
    [Parameter(ParameterSetName = AtPlaces)]
    public SwitchParameter Wait { get; set; }

    [Parameter(ParameterSetName = AtPlaces)]
    [ValidateRange(0, int.MaxValue)]
    public int[]? Index { get; set; }

    [Parameter(ParameterSetName = NotAtPlaces)]
    [ValidateRange(0, int.MaxValue)]
    public int[]? SkipIndex { get; set; }

    protected override void BeginProcessing()
    {
        var reader = PropertyExpressionReader.ForSelection(this);
        var properties = Property is { Length: > 0 } || ExcludeProperty is null ? Property : ["*"];
        var expressions = reader.Read(properties);
        expansion = string.IsNullOrEmpty(ExpandProperty) ? null : reader.Read([ExpandProperty])[0];
        hasProperties = expressions.Count > 0;
        selection = new Selection(this, expressions, ExcludeProperty is null ? null : new PropertyFilter(ExcludeProperty));
        window = OpenWindow();
        uniques = Unique ? new UniqueObjects(!CaseInsensitive) : null;
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null || InputObject == AutomationNull.Value)
        {
            return;
        }
        foreach (var target in window.Pass(InputObject))
        {
            Process(target);
        }
        if (window.IsDone && !Wait)
        {
            EndProcessing();
            throw Engine.StopUpstream(this);
        }
    }

    protected override void EndProcessing()
    {
        foreach (var target in window.End())
        {
            Process(target);
        }
        foreach (var target in uniques?.Kept ?? [])
        {
            WriteObject(target);
        }
    }

    private InputWindow OpenWindow() => ParameterSetName switch
    {
        WithoutLast => new MiddleWindow(Skip, SkipLast),
        AtPlaces => new PlaceWindow(Index ?? [], false),
        NotAtPlaces => new PlaceWindow(SkipIndex ?? [], true),
        _ => OpenDefaultWindow(),
    };

    private InputWindow OpenDefaultWindow()
    {
        if (Last > 0)
        {
            return First > 0 ? new BothEndsWindow(Skip, First, Last) : new EndWindow(Skip, Last);
        }
        var isLimited = MyInvocation.BoundParameters.ContainsKey(nameof(First)) || MyInvocation.BoundParameters.ContainsKey(nameof(Last));
        return new StartWindow(Skip, isLimited ? First : null);
    }

    private void Process(PSObject target)
    {
        if (!hasProperties && expansion is null)
        {
            Emit(target, target, []);
            return;
        }
        var notes = selection.Read(target);
        if (expansion is null)
        {
            Emit(selection.Build(target, notes), target, notes);
        }
        else
        {
            Expand(expansion, target, notes);
        }
    }

    private void Expand(PropertyExpression expression, PSObject target, List<PSNoteProperty> notes)
    {
        var results = expression.Expression.GetValues(target);
        if (results.Count != 1)
        {
            var (id, text) = results.Count == 0
                ? ("ExpandPropertyNotFound", $"Property \"{ExpandProperty}\" cannot be found.")
                : ("MutlipleExpandProperties", "Multiple properties cannot be expanded.");
            WriteError(new ErrorRecord(new PSArgumentException(text), id, ErrorCategory.InvalidArgument, target));
            return;
        }
        if (results[0].Exception is { } problem)
        {
            WriteError(new ErrorRecord(problem, "PropertyEvaluationExpand", ErrorCategory.InvalidResult, target));
            return;
        }
        foreach (var value in ValuesOf(results[0].Result))
        {
            var expanded = Engine.WrapApart(value);
            selection.AddTo(expanded, target, notes);
            Emit(expanded, target, notes);
        }
    }

    private static IEnumerable<object> ValuesOf(object? value)
    {
        if (value is null)
        {
            return [];
        }
        return LanguagePrimitives.GetEnumerable(value)?.Cast<object?>().OfType<object>() ?? [value];
    }

    private void Emit(PSObject result, PSObject source, List<PSNoteProperty> notes)
    {
        if (uniques?.Add(result, notes) == false)
        {
            return;
        }
        NameAsSelected(result, source, notes.Count > 0);
        if (uniques is null)
        {
            WriteObject(result);
        }
    }

    /// <summary>A selected object without a .NET type tells by its first type name what it was selected from.</summary>
    private static void NameAsSelected(PSObject result, PSObject source, bool isNew)
    {
        var name = "Selected." + source.BaseObject.GetType();
        if (result.ImmediateBaseObject is PSCustomObject && (isNew || !result.TypeNames.Contains(name)))
        {
            result.TypeNames.Insert(0, name);
        }
    }
}
