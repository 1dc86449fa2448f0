using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Adds members and traits to all objects of a type, for the rest of the session.</summary>
[Cmdlet(VerbsData.Update, "TypeData", SupportsShouldProcess = true, DefaultParameterSetName = "FileSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097135")]
public class UpdateTypeDataCommand : PSCmdlet
{
    private const string Dynamic = "DynamicTypeSet";
    private const string Files = "FileSet";
    private const string Data = "TypeDataSet";

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    [ValidateSet("NoteProperty", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "CodeMethod", IgnoreCase = true)]
    public PSMemberTypes MemberType { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string? MemberName { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    public object? Value { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    public object? SecondValue { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    public Type? TypeConverter { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    public Type? TypeAdapter { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string? SerializationMethod { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    public Type? TargetTypeForDeserialization { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    [ValidateRange(0, int.MaxValue)]
    public int SerializationDepth { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string? DefaultDisplayProperty { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNull]
    public bool? InheritPropertySerializationSet { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string? StringSerializationSource { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string[]? DefaultDisplayPropertySet { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string[]? DefaultKeyPropertySet { get; set; }

    [Parameter(ParameterSetName = Dynamic)]
    [ValidateNotNullOrEmpty]
    public string[]? PropertySerializationSet { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = Dynamic)]
    [TypeNameArgument]
    [ValidateNotNullOrEmpty]
    public string TypeName { get; set; } = string.Empty;

    [Parameter(ParameterSetName = Dynamic)]
    [Parameter(ParameterSetName = Data)]
    public SwitchParameter Force { get; set; }

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = Data)]
    public TypeData[] TypeData { get; set; } = [];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = Files)]
    [Alias("PSPath", "Path")]
    [ValidateNotNull]
    public string[] AppendPath { get; set; } = [];

    [Parameter(ParameterSetName = Files)]
    [ValidateNotNull]
    public string[] PrependPath { get; set; } = [];

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case Data:
                Array.ForEach(TypeData, data => Update(Copy(data)));
                break;
            case Dynamic:
                UpdateByParameters();
                break;
            default:
                Array.ForEach(PrependPath, path => UpdateByFile(path, "TypesPrependPathException"));
                Array.ForEach(AppendPath, path => UpdateByFile(path, "TypesAppendPathException"));
                break;
        }
    }

    private TypeData Copy(TypeData data)
    {
        var copy = data.Copy();
        copy.IsOverride |= Force;
        return copy;
    }

    private void UpdateByParameters()
    {
        if (string.IsNullOrWhiteSpace(TypeName))
        {
            Refuse("TargetTypeNameEmpty", "The target type name should not be null, empty, or contain only white spaces.");
        }
        var data = new TypeData(TypeName) { IsOverride = Force };
        AddMember(data);
        SetTraits(data);
        if (!MyInvocation.BoundParameters.Keys.Any(key => key is not (nameof(TypeName) or nameof(Force)) && GetType().GetProperty(key) is not null))
        {
            WriteError(Problem("TypeDataEmpty", $"No member is specified for the update on type \"{TypeName}\"."));
            return;
        }
        Update(data);
    }

    private void AddMember(TypeData data)
    {
        if (IsGiven(nameof(MemberType)))
        {
            var member = new NewTypeMember(this, MemberType, MemberName, IsGiven(nameof(Value)), Value, IsGiven(nameof(SecondValue)), SecondValue).Build();
            data.Members.Add(MemberName!, member);
        }
        else if (IsGiven(nameof(MemberName)) || IsGiven(nameof(Value)) || IsGiven(nameof(SecondValue)))
        {
            Refuse("MemberTypeIsMissing", "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.");
        }
    }

    private void SetTraits(TypeData data)
    {
        data.TypeConverter = TypeConverter;
        data.TypeAdapter = TypeAdapter;
        data.SerializationMethod = SerializationMethod;
        data.TargetTypeForDeserialization = TargetTypeForDeserialization;
        data.DefaultDisplayProperty = DefaultDisplayProperty;
        data.StringSerializationSource = StringSerializationSource;
        data.DefaultDisplayPropertySet = ToSet(DefaultDisplayPropertySet);
        data.DefaultKeyPropertySet = ToSet(DefaultKeyPropertySet);
        data.PropertySerializationSet = ToSet(PropertySerializationSet);
        if (IsGiven(nameof(SerializationDepth)))
        {
            data.SerializationDepth = (uint)SerializationDepth;
        }
        if (InheritPropertySerializationSet is { } inherits)
        {
            data.InheritPropertySerializationSet = inherits;
        }
    }

    private static PropertySetData? ToSet(string[]? names) => names is null ? null : new PropertySetData(names);

    private void Update(TypeData data)
    {
        if (!ShouldProcess($"Type to update: {data.TypeName}", "Update TypeData"))
        {
            return;
        }
        foreach (var problem in new SessionTypes(this).Add(data))
        {
            WriteError(new ErrorRecord(new RuntimeException(problem), "TypesDynamicUpdateException", ErrorCategory.InvalidOperation, null));
        }
    }

    private void UpdateByFile(string path, string id)
    {
        try
        {
            foreach (var file in GetResolvedProviderPathFromPSPath(path, out _).Where(IsTypeFile))
            {
                if (ShouldProcess($"FileName: {file}", "Update TypeData"))
                {
                    WriteFileProblems(file);
                }
            }
        }
        catch (ItemNotFoundException problem)
        {
            WriteError(new ErrorRecord(problem, id, ErrorCategory.InvalidOperation, path));
        }
    }

    private bool IsTypeFile(string file)
    {
        if (System.IO.Path.GetExtension(file).Equals(".ps1xml", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        var problem = new PSInvalidOperationException($"Cannot read the file \"{file}\"  because it does not have the file name extension \"ps1xml\".");
        WriteError(new ErrorRecord(problem, "WrongExtension", ErrorCategory.InvalidArgument, null));
        return false;
    }

    private void WriteFileProblems(string file)
    {
        foreach (var problem in new SessionTypes(this).AddFile(file))
        {
            WriteError(new ErrorRecord(new RuntimeException(problem), "TypesXmlUpdateException", ErrorCategory.InvalidOperation, null));
        }
    }

    private void Refuse(string id, string text) => ThrowTerminatingError(Problem(id, text));

    private static ErrorRecord Problem(string id, string text) => new(new InvalidOperationException(text), id, ErrorCategory.InvalidOperation, null);
}
