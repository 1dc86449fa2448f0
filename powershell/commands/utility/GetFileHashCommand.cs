using System.Management.Automation;
using System.Security.Cryptography;

namespace Microsoft.PowerShell.Commands;

/// <summary>The hash of a file or stream.</summary>
public class FileHashInfo
{
    public string Algorithm { get; set; } = "";

    public string Hash { get; set; } = "";

    public string? Path { get; set; }
}

/// <summary>Computes hashes of files or of a stream.</summary>
[Cmdlet(VerbsCommon.Get, "FileHash", DefaultParameterSetName = "Path", HelpUri = "https://go.microsoft.com/fwlink/?LinkId=2097049")]
[OutputType(typeof(FileHashInfo))]
public class GetFileHashCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ParameterSetName = "Path", Position = 0, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => Path = value;
    }

    [Parameter(Mandatory = true, ParameterSetName = "Stream", Position = 0)]
    public Stream? InputStream { get; set; }

    [Parameter(Position = 1)]
    [ValidateSet("SHA1", "SHA256", "SHA384", "SHA512", "MD5")]
    public string Algorithm { get; set; } = "SHA256";

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Stream")
        {
            WriteHash(InputStream!, null);
            return;
        }
        foreach (var file in Path.SelectMany(Files))
        {
            Read(file);
        }
    }

    private IEnumerable<string> Files(string path)
    {
        try
        {
            return ParameterSetName == "Path"
                ? SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _)
                : [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)];
        }
        catch (ItemNotFoundException problem)
        {
            WriteError(new ErrorRecord(problem, "FileNotFound", ErrorCategory.ObjectNotFound, path));
            return [];
        }
    }

    private void Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            WriteHash(stream, file);
        }
        catch (FileNotFoundException problem)
        {
            WriteError(new ErrorRecord(problem, "FileNotFound", ErrorCategory.ObjectNotFound, file));
        }
        catch (UnauthorizedAccessException problem)
        {
            WriteError(new ErrorRecord(problem, "UnauthorizedAccessError", ErrorCategory.InvalidData, file));
        }
        catch (IOException problem)
        {
            WriteError(new ErrorRecord(problem, "FileReadError", ErrorCategory.ReadError, file));
        }
    }

    private void WriteHash(Stream stream, string? path)
    {
        var name = Algorithm.ToUpperInvariant();
        var hash = CryptographicOperations.HashData(new HashAlgorithmName(name), stream);
        WriteObject(new FileHashInfo { Algorithm = name, Hash = Convert.ToHexString(hash), Path = path });
    }
}
