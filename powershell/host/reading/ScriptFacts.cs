using System.Management.Automation.Language;
using Koppel.PowerShell.Host.Contract;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>What is known of a script's text before it runs.</summary>
/// <param name="ChangesProcess">It brings in code or starts things that outlive a runspace: the process is for this action only. Null, or what that is.</param>
internal sealed record ScriptFacts(ScriptAnalysis Analysis, IReadOnlyList<ParseError> Errors, string? ChangesProcess);
