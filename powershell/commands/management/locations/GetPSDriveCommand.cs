using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the drives of the session.</summary>
[Cmdlet(VerbsCommon.Get, "PSDrive", DefaultParameterSetName = "Name", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096494")]
public class GetPSDriveCommand : CoreCommandBase
{
    private bool isLiteralName;

    [Parameter(Position = 0, ParameterSetName = "Name", ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter(Position = 0, ParameterSetName = "LiteralName", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] LiteralName
    {
        get => Name;
        set => (Name, isLiteralName) = (value, true);
    }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Scope { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[] PSProvider { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            Try(() =>
            {
                var found = Drives().Where(drive => IsNamed(drive, name) && IsOfProvider(drive)).OrderBy(drive => drive.Name, StringComparer.OrdinalIgnoreCase).ToList();
                if (found.Count == 0 && (isLiteralName || !WildcardPattern.ContainsWildcardCharacters(name)))
                {
                    throw DriveErrors.NotFound(name);
                }
                WriteObject(found, enumerateCollection: true);
            });
        }
    }

    private IEnumerable<PSDriveInfo> Drives() => Scope is null ? SessionState.Drive.GetAll() : SessionState.Drive.GetAllAtScope(Scope);

    private bool IsNamed(PSDriveInfo drive, string name) =>
        isLiteralName ? drive.Name.Equals(name, StringComparison.OrdinalIgnoreCase) : new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch(drive.Name);

    private bool IsOfProvider(PSDriveInfo drive) =>
        PSProvider.Length == 0 || PSProvider.Any(name => drive.Provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
