using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// The members of an object in one of the engine's views (of the type, of what scripts added), or the static members of a type.
/// The engine's public list knows neither views nor hidden members.
/// </summary>
internal sealed class MemberList
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type Integrated = Engine.Type("System.Management.Automation.PSMemberInfoIntegratingCollection`1").MakeGenericType(typeof(PSMemberInfo));
    private static readonly Type Options = Engine.Type("System.Management.Automation.MshMemberMatchOptions");
    private static readonly MethodInfo View = Engine.Method(typeof(PSObject), "GetMemberCollection", typeof(PSMemberViewTypes));
    private static readonly PropertyInfo Special = typeof(PSMethod).GetProperty("IsSpecial", Any)!;

    private static readonly MethodInfo Statics = Engine.Type("System.Management.Automation.Adapter").GetMethod("BaseGetMembers", Any)!.MakeGenericMethod(typeof(PSMemberInfo));

    private readonly object members;
    private readonly bool isForced;

    private MemberList(object members, bool isForced)
    {
        this.members = members;
        this.isForced = isForced;
    }

    /// <summary>The .NET view of an object that the engine does not adapt is its only view.</summary>
    public static MemberList Of(PSObject target, PSMemberViewTypes view, bool force)
    {
        var isPlain = Engine.Read(target, "InternalBaseDotNetAdapter") is null;
        var seen = isPlain && view.HasFlag(PSMemberViewTypes.Base) ? view | PSMemberViewTypes.Adapted : view;
        return new MemberList(Integrated.GetConstructors(Any).Single().Invoke([target, Engine.Call(View, null, seen)]), force);
    }

    public static MemberList StaticOf(Type type, bool force)
    {
        var adapter = typeof(PSObject).GetProperty("DotNetStaticAdapter", Any)!.GetValue(null);
        return new MemberList(Engine.Call(Statics, adapter, type)!, force);
    }

    /// <summary>The members of these kinds with a name, by kind and name; hidden ones and accessor methods only when forced.</summary>
    public IEnumerable<PSMemberInfo> Match(string name, PSMemberTypes types)
    {
        var match = Engine.Method(members.GetType(), "Match", typeof(string), typeof(PSMemberTypes), Options);
        var found = (IEnumerable)Engine.Call(match, members, name, types, Enum.ToObject(Options, isForced ? 1 : 0))!;
        return found.Cast<PSMemberInfo>()
            .Where(member => isForced || member is not PSMethod method || !(bool)Special.GetValue(method)!)
            .OrderBy(member => member.MemberType.ToString(), StringComparer.OrdinalIgnoreCase)
            .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase);
    }
}
