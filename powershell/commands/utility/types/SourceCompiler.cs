using System.Collections.Concurrent;
using System.Management.Automation;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.PowerShell.Commands;

/// <summary>Compiles C# text into the process; the same text is compiled once, another type of a name that is taken is refused.</summary>
internal sealed class SourceCompiler(PSCmdlet command, OutputAssemblyType outputType, bool ignoreWarnings)
{
    private static readonly ConcurrentDictionary<string, Type[]> Compiled = new();
    private static readonly ConcurrentDictionary<string, bool> Taken = new();

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Platform = new(() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The assemblies that .NET and this program bring, by name.</summary>
    public static IReadOnlyDictionary<string, string> PlatformAssemblies => Platform.Value;

    public IEnumerable<Type> Compile(IReadOnlyList<string> sources, IReadOnlyList<string> references, string? target)
    {
        var key = string.Join('\0', sources.Concat(references).Append(target));
        if (Compiled.TryGetValue(key, out var known))
        {
            return known;
        }
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source)).ToList();
        var compilation = CSharpCompilation.Create($"Added_{Guid.NewGuid():N}", trees, Metadata(references), Options());
        Report(compilation.GetDiagnostics());
        RefuseTaken(compilation);
        var types = target is null ? Load(compilation) : Write(compilation, target);
        Compiled[key] = types;
        return types;
    }

    private static IEnumerable<MetadataReference> Metadata(IReadOnlyList<string> references) =>
        PlatformAssemblies.Values.Concat(references).Distinct().Select(path => MetadataReference.CreateFromFile(path));

    private CSharpCompilationOptions Options()
    {
        var kind = outputType switch
        {
            OutputAssemblyType.ConsoleApplication => OutputKind.ConsoleApplication,
            OutputAssemblyType.WindowsApplication => OutputKind.WindowsApplication,
            _ => OutputKind.DynamicallyLinkedLibrary,
        };
        return new CSharpCompilationOptions(kind, generalDiagnosticOption: ignoreWarnings ? ReportDiagnostic.Default : ReportDiagnostic.Error);
    }

    private void Report(IEnumerable<Diagnostic> diagnostics)
    {
        var hasErrors = false;
        foreach (var diagnostic in diagnostics.Where(one => one.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                hasErrors = true;
                command.WriteError(TypeErrors.Code(Text(diagnostic)));
            }
            else
            {
                command.WriteWarning(Text(diagnostic));
            }
        }
        if (hasErrors)
        {
            command.ThrowTerminatingError(TypeErrors.Compilation());
        }
    }

    private static string Text(Diagnostic diagnostic)
    {
        var text = diagnostic.ToString();
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return text;
        }
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var line = tree.GetText(CancellationToken.None).Lines[start.Line].ToString();
        var result = new StringBuilder(text).Append('\n').Append(line).Append('\n');
        return result.Append(' ', start.Character).Append("^\n").ToString();
    }

    private void RefuseTaken(CSharpCompilation compilation)
    {
        var names = compilation.SyntaxTrees.SelectMany(tree => DeclaredNames(compilation, tree)).ToHashSet();
        var taken = names.Where(name => Taken.ContainsKey(name)).ToList();
        foreach (var name in taken)
        {
            command.WriteError(TypeErrors.Exists(name));
        }
        if (taken.Count > 0)
        {
            command.ThrowTerminatingError(TypeErrors.Compilation());
        }
        if (names.Count > 0)
        {
            names.ToList().ForEach(name => Taken[name] = true);
        }
    }

    private static IEnumerable<string> DeclaredNames(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot(CancellationToken.None).DescendantNodes()
            .Select(node => model.GetDeclaredSymbol(node))
            .OfType<INamedTypeSymbol>()
            .Select(symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
    }

    private static Type[] Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        compilation.Emit(stream);
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream).GetExportedTypes();
    }

    private Type[] Write(CSharpCompilation compilation, string target)
    {
        using (var stream = File.Create(target))
        {
            compilation.WithAssemblyName(Path.GetFileNameWithoutExtension(target)).Emit(stream);
        }
        return command.MyInvocation.BoundParameters.ContainsKey("PassThru") ? AssemblyLoadContext.Default.LoadFromAssemblyPath(target).GetExportedTypes() : [];
    }
}
