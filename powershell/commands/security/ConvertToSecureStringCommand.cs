using System.Management.Automation;
using System.Security;
using System.Security.Cryptography;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes a secure string of plain text or of what ConvertFrom-SecureString wrote.</summary>
[Cmdlet(VerbsData.ConvertTo, "SecureString", DefaultParameterSetName = "Secure", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096818")]
[OutputType(typeof(SecureString))]
public sealed class ConvertToSecureStringCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, Mandatory = true)]
    public string String { get; set; } = "";

    [Parameter(Position = 1, ParameterSetName = "PlainText")]
    public SwitchParameter AsPlainText { get; set; }

    [Parameter(Position = 2, ParameterSetName = "PlainText")]
    public SwitchParameter Force { get; set; }

    [Parameter(Position = 1, ParameterSetName = "Secure")]
    public SecureString? SecureKey { get; set; }

    [Parameter(ParameterSetName = "Open")]
    public byte[]? Key { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            WriteObject(Converted());
        }
        catch (ArgumentException problem)
        {
            WriteError(new ErrorRecord(problem, "ImportSecureString_InvalidArgument", ErrorCategory.InvalidArgument, null));
        }
        catch (CryptographicException problem)
        {
            WriteError(new ErrorRecord(problem, "ImportSecureString_InvalidArgument_CryptographicError", ErrorCategory.InvalidArgument, null));
        }
    }

    private SecureString Converted()
    {
        if (AsPlainText)
        {
            return SecureText.Secure(String);
        }
        var key = SecureKey is null ? Key : SecureText.Bytes(SecureKey);
        return key is null ? SecureText.Unprotect(String) : SecureText.Decrypt(String, key);
    }
}
