using Koppel.PowerShell.Host;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

public class CommandTests
{
    [Theory]
    [InlineData("/bin/ls")]
    [InlineData("& '/bin/sh' -c 'echo hi'")]
    [InlineData("whoami")]
    [InlineData("$env:PATH = '/bin:/usr/bin'; uname")]
    [InlineData("Start-Process /bin/ls")]
    [InlineData("Switch-Process /bin/ls")]
    [InlineData("Invoke-Item /bin/ls")]
    public async Task Programs_of_the_machine_do_not_exist(string script)
    {
        var outcome = await Action.Run(script);
        var error = outcome.Thrown ?? outcome.Errors.Single();
        Assert.Equal(("CommandNotFoundException", "System.Management.Automation.CommandNotFoundException"), (error.Id, error.Type));
        Assert.Equal("[]", outcome.Output);
    }

    [Fact]
    public async Task Aliases_are_those_of_Windows()
    {
        var outcome = await Action.Run("3, 1, 2 | sort; write x; 1..3 | select -First 1; (1, 2 | measure).Count; 1 | % { $_ }; 1 | ? { $_ }");
        Assert.Empty(outcome.Errors);
        Assert.Equal("""[1,2,3,"x",1,2,1,1]""", outcome.Output);
    }

    [Theory]
    [InlineData("Connect-ExchangeOnline; Get-Mine; function Get-Mine { Get-ADUser }", "Connect-ExchangeOnline,Get-ADUser")]
    [InlineData("ActiveDirectory\\Get-ADUser", "ActiveDirectory\\Get-ADUser")]
    [InlineData("Microsoft.PowerShell.Utility\\Write-Output 1; sort; date; & { 1 }; & $x; . { 2 }", "")]
    [InlineData("robocopy a b; cmd.exe /c dir", "cmd.exe,robocopy")]
    [InlineData("function global:Do-It { }; Do-It", "")]
    public async Task Missing_commands_are_found_by_reading(string script, string missing)
    {
        Assert.Equal(missing, string.Join(",", (await Action.Run(script)).Result.MissingCommands));
    }

    [Fact]
    public async Task Paths_work_in_a_script_that_names_them()
    {
        var outcome = await Action.Run("[pscustomobject]@{ a = 'x' } | Export-Csv a.csv; (Import-Csv ./a.csv).a; [IO.File]::Exists(\"$PWD/a.csv\")");
        Assert.Empty(outcome.Errors);
        Assert.Equal("""["x",true]""", outcome.Output);
    }

    [Theory]
    [InlineData("[System.Data.SqlClient.SqlConnection]::new('Server=x').State", "Closed")]
    [InlineData("[Data.SqlClient.SqlConnection]::new('Server=x').State", "Closed")]
    [InlineData("(New-Object System.Data.Odbc.OdbcConnection).State", "Closed")]
    [InlineData("[System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new('x').PortNumber.ToString()", "389")]
    [InlineData("[System.ServiceModel.BasicHttpBinding]::new().Name", "BasicHttpBinding")]
    [InlineData("[System.Web.HttpUtility]::UrlEncode('a b')", "a+b")]
    [InlineData("Add-Type -AssemblyName System.Web; [System.Web.HttpUtility]::HtmlEncode('<')", "&lt;")]
    [InlineData("[Text.Encoding]::GetEncoding('Cyrillic').WebName", "iso-8859-5")]
    [InlineData("Add-Type -TypeDefinition 'using System.Management.Automation; public static class Made { public static string Of(PSObject one) => one.ToString(); }'; [Made]::Of('x')", "x")]
    public async Task Types_that_pwsh_brings_are_there(string script, string text)
    {
        var outcome = await Action.Run(script);
        Assert.Empty(outcome.Errors);
        Assert.Equal($"[{System.Text.Json.JsonSerializer.Serialize(text, Protocol.Json)}]", outcome.Output);
    }

    [Theory]
    [InlineData("Microsoft.PowerShell.Utility\\Write-Output x")]
    [InlineData("Import-Module Microsoft.PowerShell.Utility, Microsoft.PowerShell.Management, Microsoft.PowerShell.Security; 'x'")]
    [InlineData("if ((Get-Command Invoke-RestMethod, ConvertTo-Json | Group-Object ModuleName).Name -eq 'Microsoft.PowerShell.Utility') { 'x' }")]
    public async Task The_standard_modules_are_there_by_their_names(string script)
    {
        var outcome = await Action.Run(script);
        Assert.Empty(outcome.Errors);
        Assert.Equal("[\"x\"]", outcome.Output);
    }

    [Fact]
    public async Task The_screen_takes_what_scripts_do_with_it()
    {
        var outcome = await Action.Run("""
            $Host.UI.RawUI.ForegroundColor = 'Red'; $Host.UI.RawUI.WindowTitle = 'x'; $Host.UI.WriteLine('x'); Write-Host 'seen' -ForegroundColor Red
            Write-Progress 'x'; 1 | Out-Host; Clear-Host; "$($Host.UI.RawUI.ForegroundColor)"
            """);
        Assert.Empty(outcome.Errors);
        Assert.Equal("""["Red"]""", outcome.Output);
        Assert.Equal(["seen"], outcome.Messages("information"));
        Assert.Equal(["PSHOST"], outcome.Streams[0].Tags!);
    }

    [Theory]
    [InlineData("function Ask { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() $PSCmdlet.ShouldProcess('x') }; Ask -Confirm")]
    [InlineData("function Need { param([Parameter(Mandatory)] $name) 1 }; Need")]
    [InlineData("Read-Host 'name'")]
    [InlineData("$Host.UI.PromptForChoice('a', 'b', @(), 0)")]
    public async Task Nobody_can_be_asked(string script)
    {
        var outcome = await Action.Run(script);
        Assert.NotNull(outcome.Thrown ?? outcome.Errors.FirstOrDefault());
    }
}
