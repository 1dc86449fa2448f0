using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Web;

/// <summary>
/// The original web commands, each derived at the one place where they ask for the client that sends: there they get ours.
/// That place is virtual but internal, so C# cannot derive them and the two classes are made here, at run time. They keep the
/// original names: scripts see them in the ids of errors.
/// </summary>
internal static class WebCommands
{
    private const string Seam = "GetHttpClient";

    private static readonly MethodInfo Original =
        typeof(WebRequestPSCmdlet).GetMethod(Seam, BindingFlags.Instance | BindingFlags.NonPublic, [typeof(bool)])
        ?? throw new MissingMethodException(nameof(WebRequestPSCmdlet), Seam);

    public static IReadOnlyList<WebCommand> All { get; } = Make(typeof(InvokeRestMethodCommand), typeof(InvokeWebRequestCommand));

    private static WebCommand[] Make(params Type[] originals)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Koppel.PowerShell.Web"), AssemblyBuilderAccess.Run);
        foreach (var opened in new[] { typeof(WebRequestPSCmdlet), typeof(WebCommands) })
        {
            assembly.SetCustomAttribute(Attribute<IgnoresAccessChecksToAttribute>(opened.Assembly.GetName().Name!));
        }
        var module = assembly.DefineDynamicModule("Koppel.PowerShell.Web");
        return [.. originals.Select(original => Derive(module, original))];
    }

    private static WebCommand Derive(ModuleBuilder module, Type original)
    {
        var type = module.DefineType(original.FullName!, TypeAttributes.Public, original);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var client = type.DefineMethod(Seam, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(HttpClient), [typeof(bool)]);
        var code = client.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, ((Func<WebRequestPSCmdlet, bool, HttpClient>)WebClients.For).Method);
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(client, Original);
        var cmdlet = original.GetCustomAttribute<CmdletAttribute>()!;
        type.SetCustomAttribute(Copy(cmdlet));
        return new WebCommand($"{cmdlet.VerbName}-{cmdlet.NounName}", original, type.CreateType());
    }

    private static CustomAttributeBuilder Copy(CmdletAttribute cmdlet)
    {
        PropertyInfo[] named = [Property(nameof(cmdlet.DefaultParameterSetName)), Property(nameof(cmdlet.HelpUri))];
        return new CustomAttributeBuilder(
            typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!,
            [cmdlet.VerbName, cmdlet.NounName],
            named,
            [.. named.Select(property => property.GetValue(cmdlet))]);
    }

    private static PropertyInfo Property(string name) => typeof(CmdletAttribute).GetProperty(name)!;

    private static CustomAttributeBuilder Attribute<T>(string text) => new(typeof(T).GetConstructor([typeof(string)])!, [text]);
}

/// <summary>A command by its name, the class it has in PowerShell, and the one that does its work here.</summary>
internal sealed record WebCommand(string Name, Type Original, Type Type);
