using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Running;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

/// <summary>Nothing of one action may be there in the next.</summary>
public class StateTests
{
    [Theory]
    [InlineData("$headers = 'token'", "\"[$headers]\"")]
    [InlineData("$global:headers = 'token'; $script:headers = 'token'", "\"[$headers]\"")]
    [InlineData("function Get-Left { 1 }", "Get-Command Get-Left -ErrorAction Ignore | Measure-Object | ForEach-Object Count")]
    [InlineData("function global:Get-Left { 1 }", "Get-Command Get-Left -ErrorAction Ignore | Measure-Object | ForEach-Object Count")]
    [InlineData("Set-Item env:LEFT 1; [Environment]::SetEnvironmentVariable('TWO', '2')", "\"[$env:LEFT$env:TWO]\"")]
    [InlineData("$env:HOME = '/'", "$env:HOME -eq '/'")]
    [InlineData("[Environment]::CurrentDirectory = '/'", "[Environment]::CurrentDirectory -eq '/'")]
    [InlineData("Set-Content left.txt x; [IO.File]::WriteAllText('other.txt', 'y')", "@([IO.Directory]::GetFiles([Environment]::CurrentDirectory)).Count")]
    [InlineData("[Threading.Thread]::CurrentThread.CurrentCulture = 'nl-NL'", "[cultureinfo]::CurrentCulture.Name")]
    [InlineData("[cultureinfo]::DefaultThreadCurrentCulture = 'nl-NL'", "[cultureinfo]::DefaultThreadCurrentCulture.Name")]
    [InlineData("[Net.ServicePointManager]::SecurityProtocol = 'Tls12'", "[Net.ServicePointManager]::SecurityProtocol.ToString()")]
    [InlineData("[Console]::SetOut([IO.StringWriter]::new())", "[Console]::Out.GetType().Name")]
    [InlineData("$PSDefaultParameterValues['*:Verbose'] = $true", "$PSDefaultParameterValues.Count")]
    [InlineData("$ErrorActionPreference = 'Stop'; Set-StrictMode -Version 3", "\"$ErrorActionPreference $nothing\"")]
    [InlineData("1 / 0", "$Error.Count")]
    [InlineData("$PSStyle.OutputRendering = 'Ansi'", "\"$($PSStyle.OutputRendering)\"")]
    [InlineData("Update-TypeData -TypeName System.String -MemberType NoteProperty -MemberName Left -Value 1", "\"[$('a'.Left)]\"")]
    [InlineData("Update-TypeData -TypeName System.Array -MemberType AliasProperty -MemberName Count -Value Rank -Force", "@(1, 2, 3).Count")]
    [InlineData("Remove-TypeData -TypeName System.Globalization.CultureInfo", "([cultureinfo]'en-US').PSStandardMembers.Members.Count")]
    [InlineData(
        "([cultureinfo]'en-US').PSStandardMembers.Members.Add([psnoteproperty]::new('Left', 1))",
        "([cultureinfo]'en-US').PSStandardMembers.Members | ForEach-Object Name")]
    [InlineData(
        "([cultureinfo]'en-US').PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames.Add('Left')",
        "([cultureinfo]'en-US').PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames -join ','")]
    [InlineData(
        "Set-Content left.ps1xml '<Types><Type><Name>System.String</Name><Members><NoteProperty><Name>Left</Name><Value>1</Value></NoteProperty></Members></Type></Types>'; Update-TypeData -PrependPath left.ps1xml",
        "\"[$('a'.Left)]\"")]
    [InlineData(
        "Set-Content left.format.ps1xml '<Configuration><ViewDefinitions><View><Name>left</Name><ViewSelectedBy><TypeName>System.Version</TypeName></ViewSelectedBy><CustomControl><CustomEntries><CustomEntry><CustomItem><Text>left</Text></CustomItem></CustomEntry></CustomEntries></CustomControl></View></ViewDefinitions></Configuration>'; Update-FormatData -PrependPath left.format.ps1xml; if (([version]'1.2' | Out-String) -notmatch 'left') { throw 'not planted' }",
        "([version]'1.2' | Out-String).Trim()")]
    [InlineData("$x = [pscustomobject]@{ a = 1 }; $x.PSTypeNames.Insert(0, 'Left')", "[pscustomobject]@{ a = 1 } | ForEach-Object { $_.PSTypeNames[0] }")]
    public async Task A_trace_is_gone(string change, string look)
    {
        var before = await Action.Run(look);
        var changed = await Action.Run(change);
        var after = await Action.Run(look);
        Assert.Null(changed.Thrown);
        Assert.Null(after.Thrown);
        Assert.NotEqual("[]", before.Output);
        Assert.Equal(before.Output, after.Output);
    }

    [Theory]
    [InlineData("class Left { [int] $n = 1 }; [Left]::new().n")]
    [InlineData("enum Left { A }")]
    [InlineData("Start-Job { 1 }")]
    [InlineData("$p = [powershell]::Create(); $p.Dispose()")]
    [InlineData("[Reflection.Assembly]::Load('System.Xml') | Out-Null")]
    [InlineData("Import-Module nothing -ErrorAction Ignore")]
    [InlineData("[Runtime.Loader.AssemblyLoadContext]::Default.Name")]
    public async Task Code_that_stays_in_the_process_ends_it(string script)
    {
        Assert.NotNull((await Action.Run(script)).Result.Retire);
    }

    [Theory]
    [InlineData("Get-Runspace")]
    [InlineData("& ('Get-' + 'Runspace')")]
    [InlineData("Microsoft.PowerShell.Utility\\Get-Runspace")]
    public async Task The_runspace_of_the_next_action_is_out_of_reach(string command)
    {
        await Action.Run($"{command} | ForEach-Object {{ $_.SessionStateProxy.SetVariable('planted', 'leak') }}");
        Assert.Equal("[null]", (await Action.Run("$planted")).Output);
    }

    [Fact]
    public async Task An_ordinary_script_lets_its_process_live()
    {
        using var runner = new ActionRunner(Path.Combine(AppContext.BaseDirectory, "unused"));
        var script = "$a = 1; function F { $a }; F | ConvertTo-Json; [Net.ServicePointManager]::SecurityProtocol = 'Tls12'";
        Assert.Null((await new Action(script) { Runner = runner }.RunAsync()).Result.Retire);
    }

    [Fact]
    public async Task A_second_script_sees_the_same_culture_and_zone_as_the_first()
    {
        var dutch = await new Action("(1.5).ToString(); [datetime]::new(2026, 7, 1).ToString('dddd'); [TimeZoneInfo]::Local.Id")
        {
            Culture = "nl-NL",
            TimeZone = "America/New_York",
        }.RunAsync();
        Assert.Equal("""["1,5","woensdag","America/New_York"]""", dutch.Output);
        var usual = await Action.Run("(1.5).ToString(); [TimeZoneInfo]::Local.Id; [TimeZoneInfo]::Local.GetUtcOffset([datetime]'2026-07-01').TotalHours");
        Assert.Equal("""["1.5","Europe/Amsterdam",2]""", usual.Output);
    }

    [Fact]
    public async Task An_unknown_time_zone_is_refused_and_the_next_action_runs()
    {
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => new Action("1") { TimeZone = "Europe/Nowhere" }.RunAsync());
        Assert.Equal(ExecutionEnd.Completed, (await Action.Run("1")).Result.Ended);
    }
}
