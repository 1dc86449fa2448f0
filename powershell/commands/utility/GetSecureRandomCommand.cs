using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Random numbers or items that nobody can foresee.</summary>
[Cmdlet(VerbsCommon.Get, "SecureRandom", DefaultParameterSetName = "RandomNumberParameterSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkId=2235055", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(int), typeof(long), typeof(double))]
public sealed class GetSecureRandomCommand : GetRandomCommandBase
{
}
