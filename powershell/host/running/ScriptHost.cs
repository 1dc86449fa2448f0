using System.Globalization;
using System.Management.Automation.Host;

namespace Koppel.PowerShell.Host.Running;

/// <summary>What scripts see as $Host: a culture of our choice and nobody to ask. `exit` has nothing to end but the script.</summary>
internal sealed class ScriptHost : PSHost
{
    private CultureInfo culture = CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Koppel";

    public override Version Version { get; } = new(1, 0);

    public override PSHostUserInterface UI { get; } = new SilentInterface();

    public override CultureInfo CurrentCulture => culture;

    public override CultureInfo CurrentUICulture => culture;

    public void Use(CultureInfo chosen) => culture = chosen;

    public override void SetShouldExit(int exitCode)
    {
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException("A script that runs here cannot ask anything.");

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
