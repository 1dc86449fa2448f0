using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Counts objects, and measures numbers or texts in them.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object", DefaultParameterSetName = Generic, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096617")]
[OutputType(typeof(GenericMeasureInfo), typeof(TextMeasureInfo), typeof(GenericObjectMeasureInfo))]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private const string Generic = "GenericMeasure";
    private const string Text = "TextMeasure";
    private const string Whole = "$_";

    private readonly Dictionary<string, Measure> measures = new(StringComparer.OrdinalIgnoreCase);
    private bool hasInput;
    private bool hasNonNumber;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public PSPropertyExpression[]? Property { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter StandardDeviation { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter Sum { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter AllStats { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter Average { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter Maximum { get; set; }

    [Parameter(ParameterSetName = Generic)]
    public SwitchParameter Minimum { get; set; }

    [Parameter(ParameterSetName = Text)]
    public SwitchParameter Line { get; set; }

    [Parameter(ParameterSetName = Text)]
    public SwitchParameter Word { get; set; }

    [Parameter(ParameterSetName = Text)]
    public SwitchParameter Character { get; set; }

    [Parameter(ParameterSetName = Text)]
    public SwitchParameter IgnoreWhiteSpace { get; set; }

    private bool IsText => ParameterSetName == Text;

    protected override void BeginProcessing()
    {
        Sum = IsAsked(Sum, nameof(Sum));
        Average = IsAsked(Average, nameof(Average));
        Maximum = IsAsked(Maximum, nameof(Maximum));
        Minimum = IsAsked(Minimum, nameof(Minimum));
        StandardDeviation = IsAsked(StandardDeviation, nameof(StandardDeviation));
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null || InputObject == AutomationNull.Value)
        {
            return;
        }
        hasInput = true;
        if (Property is null)
        {
            Add(Whole, InputObject.BaseObject);
        }
        else
        {
            AddProperties(InputObject, Property);
        }
    }

    protected override void EndProcessing()
    {
        if (!hasInput && Property is null)
        {
            MeasureOf(Whole);
        }
        foreach (var (name, measure) in measures)
        {
            if (measure.Count > 0 || Property is null)
            {
                WriteResult(name, measure);
            }
            else if (Engine.IsStrict(this, 2))
            {
                WriteMissing(name);
            }
        }
    }

    /// <summary>-AllStats asks for every figure that was not refused by name.</summary>
    private bool IsAsked(SwitchParameter figure, string name) => figure || (AllStats && !MyInvocation.BoundParameters.ContainsKey(name));

    private Measure MeasureOf(string name)
    {
        if (!measures.TryGetValue(name, out var measure))
        {
            measure = new Measure();
            measures.Add(name, measure);
        }
        return measure;
    }

    private void AddProperties(PSObject target, PSPropertyExpression[] expressions)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var expression in expressions)
        {
            var names = expression.ResolveNames(target);
            if (names.Count == 0 && !expression.HasWildCardCharacters)
            {
                MeasureOf(expression.ToString());
            }
            foreach (var name in names.Where(name => !seen.Contains(name.ToString())))
            {
                if (name.GetValues(target).FirstOrDefault() is { } result)
                {
                    seen.Add(name.ToString());
                    Add(name.ToString(), result.Result);
                }
            }
        }
    }

    private void Add(string name, object? value)
    {
        var measure = MeasureOf(name);
        measure.Count++;
        if (Line || Word || Character)
        {
            measure.AddText(value?.ToString() ?? string.Empty, IgnoreWhiteSpace);
        }
        if ((Sum || Average || StandardDeviation) && !AddNumber(measure, value))
        {
            return;
        }
        if (Minimum)
        {
            measure.LowerMinimum(value);
        }
        if (Maximum)
        {
            measure.RaiseMaximum(value);
        }
    }

    private bool AddNumber(Measure measure, object? value)
    {
        if (LanguagePrimitives.TryConvertTo<double>(value, CultureInfo.InvariantCulture, out var number))
        {
            measure.AddNumber(number);
            return true;
        }
        hasNonNumber = true;
        var problem = new PSInvalidOperationException($"Input object \"{value}\" is not numeric.");
        WriteError(new ErrorRecord(problem, "NonNumericInputObject", ErrorCategory.InvalidType, value));
        return false;
    }

    private void WriteResult(string name, Measure measure)
    {
        var result = IsText ? TextResult(measure) : NumberResult(measure);
        result.Property = Property is null ? null : name;
        WriteObject(result);
    }

    private TextMeasureInfo TextResult(Measure measure) => new()
    {
        Lines = Line ? measure.Lines : null,
        Words = Word ? measure.Words : null,
        Characters = Character ? measure.Characters : null,
    };

    private MeasureInfo NumberResult(Measure measure)
    {
        double? sum = Sum && !hasNonNumber ? measure.Sum : null;
        double? average = Average && !hasNonNumber && measure.Count > 0 ? measure.Average : null;
        double? deviation = StandardDeviation && !hasNonNumber ? measure.StandardDeviation : null;
        if (AsNumber(measure.Maximum, out var maximum) && AsNumber(measure.Minimum, out var minimum))
        {
            return new GenericMeasureInfo
            {
                Count = measure.Count, Sum = sum, Average = average, StandardDeviation = deviation, Maximum = maximum, Minimum = minimum,
            };
        }
        return new GenericObjectMeasureInfo
        {
            Count = measure.Count, Sum = sum, Average = average, StandardDeviation = deviation, Maximum = measure.Maximum, Minimum = measure.Minimum,
        };
    }

    private static bool AsNumber(object? value, out double? number)
    {
        var converts = LanguagePrimitives.TryConvertTo<double>(value, CultureInfo.InvariantCulture, out var converted);
        number = value is null ? null : converted;
        return value is null || converts;
    }

    private void WriteMissing(string name)
    {
        var message = $"Cannot process argument because the value of argument \"{name}\" is not valid. Change the value of the \"{name}\" argument and run the operation again.";
        WriteError(new ErrorRecord(new PSArgumentException(message), $"{(IsText ? Text : Generic)}PropertyNotFound", ErrorCategory.ObjectNotFound, null));
    }
}
