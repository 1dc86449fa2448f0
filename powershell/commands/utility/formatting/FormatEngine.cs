using System.Management.Automation;
using System.Reflection;
using Koppel.PowerShell.Commands.Objects;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>The formatter is part of the engine, its doors are not: they are opened here, once for all commands that format.</summary>
internal static class FormatEngine
{
    private const string Home = "Microsoft.PowerShell.Commands.Internal.Format.";
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly FieldInfo Implementation = typeof(FrontEndCommandBase).GetField("implementation", Any)
        ?? throw new MissingFieldException(nameof(FrontEndCommandBase), "implementation");

    /// <summary>Lets a command turn what it gets into format objects of a shape: Table, List, Wide or Complex.</summary>
    public static void FormatAs(FrontEndCommandBase command, string shape)
    {
        var shapes = Engine.Type(Home + "FormatShape");
        Use(command, New("InnerFormatShapeCommand", Enum.Parse(shapes, shape)));
    }

    /// <summary>Hands a formatting command its parameters where the engine cannot ask it for them.</summary>
    public static void SetParameters(FrontEndCommandBase command, object parameters)
    {
        var inner = Implementation.GetValue(command)!;
        Engine.Method(inner.GetType(), "SetCommandLineParameters", parameters.GetType()).Invoke(inner, [parameters]);
    }

    /// <summary>Lets a command write what it gets as formatted lines of text.</summary>
    public static void WriteLines(FrontEndCommandBase command) => Use(command, New("OutputManagerInner"));

    /// <summary>Sets where the lines go; to be called when the command begins. Without line ends if so asked.</summary>
    public static void SetTarget(FrontEndCommandBase command, TextWriter writer, int width, bool suppressNewline)
    {
        var inner = Implementation.GetValue(command)!;
        var property = inner.GetType().GetProperty("LineOutput", Any)!;
        property.SetValue(inner, New("TextWriterLineOutput", writer, width, suppressNewline));
    }

    /// <summary>The parameters of the wide shape, made the way the engine makes those of the other shapes.</summary>
    public static object WideParameters(PSCmdlet command, object? property, int? columns, bool? autosize)
    {
        var parameters = New("FormattingCommandLineParameters");
        if (property is not null)
        {
            var processor = New("ParameterProcessor", New("FormatWideParameterDefinition"));
            var errors = New("TerminatingErrorContext", command);
            var method = processor.GetType().GetMethod("ProcessParameters", Any)!;
            Set(parameters, "mshParameterList", method.Invoke(processor, BindingFlags.DoNotWrapExceptions, null, [new[] { property }, errors], null));
        }
        var shape = New("WideSpecificParameters");
        Set(shape, "columns", columns);
        Set(parameters, "shapeParameters", shape);
        Set(parameters, "autosize", autosize);
        return parameters;
    }

    private static object New(string type, params object?[] arguments) =>
        Activator.CreateInstance(Engine.Type(Home + type), Any, null, arguments, null)!;

    private static void Set(object target, string field, object? value) =>
        (target.GetType().GetField(field, Any) ?? throw new MissingFieldException(target.GetType().Name, field)).SetValue(target, value);

    private static void Use(FrontEndCommandBase command, object implementation) => Implementation.SetValue(command, implementation);
}
