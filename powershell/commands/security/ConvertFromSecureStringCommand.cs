using System.Management.Automation;
using System.Security;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes a secure string as plain text, protected, or encrypted with a key.</summary>
[Cmdlet(VerbsData.ConvertFrom, "SecureString", DefaultParameterSetName = "Secure", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096497")]
[OutputType(typeof(string))]
public sealed class ConvertFromSecureStringCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, Mandatory = true)]
    public SecureString SecureString { get; set; } = new();

    [Parameter(Position = 1, ParameterSetName = "Secure")]
    public SecureString? SecureKey { get; set; }

    [Parameter(ParameterSetName = "AsPlainText")]
    public SwitchParameter AsPlainText { get; set; }

    [Parameter(ParameterSetName = "Open")]
    public byte[]? Key { get; set; }

    protected override void ProcessRecord()
    {
        if (SecureString.Length == 0)
        {
            throw new PSArgumentException(
                "Cannot process argument because the value of argument \"SecureString\" is not valid. Change the value of the \"SecureString\" argument and run the operation again.",
                nameof(SecureString));
        }
        if (AsPlainText)
        {
            WriteObject(SecureText.Plain(SecureString));
            return;
        }
        var key = SecureKey is null ? Key : SecureText.Bytes(SecureKey);
        WriteObject(key is null ? SecureText.Protect(SecureString) : SecureText.Encrypt(SecureString, key));
    }
}
