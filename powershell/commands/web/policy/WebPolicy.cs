using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Koppel.PowerShell.Web;

/// <summary>
/// What a script's web calls may do. The host attaches it to a runspace before the script runs; the script never sees it.
/// Without any policy in the process the commands behave as in plain PowerShell.
/// </summary>
internal sealed class WebPolicy
{
    private static readonly ConditionalWeakTable<Runspace, WebPolicy> Attached = [];
    private static readonly AsyncLocal<WebPolicy?> Flowing = new();
    private static volatile bool inUse;

    private readonly HostList hosts = HostList.All;
    private readonly AddressList onlyReads = AddressList.None;
    private readonly SecretMask mask = SecretMask.NamesOnly;

    /// <summary>Names ("api.example.com"), patterns ("*.example.com": below it, not itself) and host:port; null allows every host.</summary>
    public IReadOnlyList<string>? AllowedHosts
    {
        get;
        init
        {
            field = value;
            hosts = new HostList(value);
        }
    }

    /// <summary>Refuses every call that could write: all methods but GET, HEAD and OPTIONS, except token requests and <see cref="OnlyReads"/>.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Addresses whose calls only read whatever their method, as SOAP and GraphQL need: "https://host/path" or "host/path",
    /// meaning that path and all below it; a query is ignored.
    /// </summary>
    public IReadOnlyList<string> OnlyReads
    {
        get;
        init
        {
            field = value;
            onlyReads = new AddressList(value);
        }
    } = [];

    /// <summary>Texts that never appear in a record or a refusal, in no form; those under 4 characters are ignored.</summary>
    public IReadOnlyList<string> Secrets
    {
        get;
        init
        {
            field = value;
            mask = new SecretMask(value);
        }
    } = [];

    /// <summary>Receives every call once, sent or refused, on the thread of the script or of its connection.</summary>
    public Action<WebCall>? Record { get; init; }

    internal HostList Hosts => hosts;

    internal AddressList Readable => onlyReads;

    internal SecretMask Mask => mask;

    /// <summary>
    /// Puts the web calls of a runspace under a policy; attaching again replaces it.
    /// Threads and runspaces that the script starts inherit it when the script is started on the same flow of execution that called this.
    /// </summary>
    public static void Attach(Runspace runspace, WebPolicy policy)
    {
        Attached.AddOrUpdate(runspace, policy);
        Flowing.Value = policy;
        inUse = true;
    }

    /// <summary>
    /// The policy of the current thread's runspace. In a process that uses policies, a runspace that nobody attached one to and that
    /// inherited none gets <see cref="Nothing"/>: a script cannot leave its policy by opening a runspace of its own.
    /// </summary>
    public static WebPolicy? Current()
    {
        if (!inUse)
        {
            return null;
        }
        if (Runspace.DefaultRunspace is { } runspace && Attached.TryGetValue(runspace, out var own))
        {
            return own;
        }
        return Flowing.Value ?? Nothing;
    }

    /// <summary>Allows no host at all.</summary>
    internal static WebPolicy Nothing { get; } = new() { AllowedHosts = [], DryRun = true };
}
