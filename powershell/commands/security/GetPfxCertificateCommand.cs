using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads certificates from files.</summary>
[Cmdlet(VerbsCommon.Get, "PfxCertificate", DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096918")]
[OutputType(typeof(X509Certificate2))]
public sealed class GetPfxCertificateCommand : PSCmdlet
{
    private readonly List<string> missing = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByPath")]
    [ValidateNotNullOrEmpty]
    public string[] FilePath { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath
    {
        get => FilePath;
        set => FilePath = value;
    }

    [Parameter]
    public SecureString? Password { get; set; }

    [Parameter]
    public SwitchParameter NoPromptForPassword { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in FilePath)
        {
            var files = Files(path);
            if (files.Count == 0)
            {
                missing.Add(path);
            }
            files.ForEach(Read);
        }
        Report();
    }

    private List<string> Files(string path)
    {
        try
        {
            return ParameterSetName == "ByPath"
                ? [.. SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _)]
                : [.. new[] { SessionState.Path.GetUnresolvedProviderPathFromPSPath(path) }.Where(File.Exists)];
        }
        catch (ItemNotFoundException)
        {
            return [];
        }
    }

    private void Read(string file)
    {
        var kind = X509Certificate2.GetCertContentType(file);
        WriteObject(kind == X509ContentType.Pfx
            ? X509CertificateLoader.LoadPkcs12FromFile(file, Password is null ? null : SecureText.Plain(Password))
            : X509CertificateLoader.LoadCertificateFromFile(file));
    }

    private void Report()
    {
        if (missing.Count == 0)
        {
            return;
        }
        var isNone = missing.Count == FilePath.Length;
        var message = isNone ? "Command cannot find any of the specified files." : "Command cannot find some of the specified files.";
        var id = isNone ? "GetPfxCertCommandNoneOfTheFilesFound" : "GetPfxCertCommandSomeOfTheFilesNotFound";
        WriteError(new ErrorRecord(new FileNotFoundException(message), id, ErrorCategory.ObjectNotFound, missing.ToArray()));
    }
}
