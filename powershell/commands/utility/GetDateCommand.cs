using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Which part of a date is shown.</summary>
public enum DisplayHintType
{
    Date,
    Time,
    DateTime,
}

/// <summary>Gives the current date or a given one, with parts replaced, as an object or as text.</summary>
[Cmdlet(VerbsCommon.Get, "Date", DefaultParameterSetName = DateAndFormat, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097049")]
[OutputType(typeof(string), typeof(DateTime))]
public sealed class GetDateCommand : Cmdlet
{
    private const string DateAndFormat = "DateAndFormat";
    private const string DateAndUFormat = "DateAndUFormat";
    private const string UnixAndFormat = "UnixTimeSecondsAndFormat";
    private const string UnixAndUFormat = "UnixTimeSecondsAndUFormat";

    private DateTime? date;
    private long? unixTime;
    private int? year, month, day, hour, minute, second, millisecond;

    [Parameter(ParameterSetName = DateAndFormat, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = DateAndUFormat, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LastWriteTime")]
    public DateTime Date
    {
        get => date ?? default;
        set => date = value;
    }

    [Parameter(ParameterSetName = UnixAndFormat, Mandatory = true)]
    [Parameter(ParameterSetName = UnixAndUFormat, Mandatory = true)]
    [Alias("UnixTime")]
    public long UnixTimeSeconds
    {
        get => unixTime ?? default;
        set => unixTime = value;
    }

    [Parameter]
    [ValidateRange(1, 9999)]
    public int Year
    {
        get => year ?? default;
        set => year = value;
    }

    [Parameter]
    [ValidateRange(1, 12)]
    public int Month
    {
        get => month ?? default;
        set => month = value;
    }

    [Parameter]
    [ValidateRange(1, 31)]
    public int Day
    {
        get => day ?? default;
        set => day = value;
    }

    [Parameter]
    [ValidateRange(0, 23)]
    public int Hour
    {
        get => hour ?? default;
        set => hour = value;
    }

    [Parameter]
    [ValidateRange(0, 59)]
    public int Minute
    {
        get => minute ?? default;
        set => minute = value;
    }

    [Parameter]
    [ValidateRange(0, 59)]
    public int Second
    {
        get => second ?? default;
        set => second = value;
    }

    [Parameter]
    [ValidateRange(0, 999)]
    public int Millisecond
    {
        get => millisecond ?? default;
        set => millisecond = value;
    }

    [Parameter]
    public DisplayHintType DisplayHint { get; set; } = DisplayHintType.DateTime;

    [Parameter(ParameterSetName = DateAndUFormat, Mandatory = true)]
    [Parameter(ParameterSetName = UnixAndUFormat, Mandatory = true)]
    public string? UFormat { get; set; }

    [Parameter(ParameterSetName = DateAndFormat)]
    [Parameter(ParameterSetName = UnixAndFormat)]
    [ArgumentCompletions("FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal")]
    public string? Format { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    protected override void ProcessRecord()
    {
        var moment = WithParts(Moment());
        if (AsUTC)
        {
            moment = moment.ToUniversalTime();
        }
        if (UFormat is not null)
        {
            WriteObject(UnixDateText.Of(moment, UFormat));
        }
        else if (Format is not null)
        {
            WriteObject(Text(moment, Format));
        }
        else
        {
            var result = new PSObject(moment);
            result.Properties.Add(new PSNoteProperty("DisplayHint", DisplayHint));
            WriteObject(result);
        }
    }

    private DateTime Moment()
    {
        if (unixTime is { } seconds)
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds).LocalDateTime;
        }
        return date ?? DateTime.Now;
    }

    // parts are replaced by adding the difference, one after the other: February 29 of a year without it goes on to March 1
    private DateTime WithParts(DateTime moment)
    {
        moment = year is { } y ? moment.AddYears(y - moment.Year) : moment;
        moment = month is { } mo ? moment.AddMonths(mo - moment.Month) : moment;
        moment = day is { } d ? moment.AddDays(d - moment.Day) : moment;
        moment = hour is { } h ? moment.AddHours(h - moment.Hour) : moment;
        moment = minute is { } mi ? moment.AddMinutes(mi - moment.Minute) : moment;
        moment = second is { } s ? moment.AddSeconds(s - moment.Second) : moment;
        if (millisecond is { } ms)
        {
            moment = moment.AddMilliseconds(ms - moment.Millisecond);
            moment = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));
        }
        return moment;
    }

    private static string Text(DateTime moment, string format)
    {
        var culture = CultureInfo.CurrentCulture;
        return format.ToLowerInvariant() switch
        {
            "filedate" => moment.ToString("yyyyMMdd", culture),
            "filedateuniversal" => moment.ToUniversalTime().ToString("yyyyMMddZ", culture),
            "filedatetime" => moment.ToString("yyyyMMddTHHmmssffff", culture),
            "filedatetimeuniversal" => moment.ToUniversalTime().ToString("yyyyMMddTHHmmssffffZ", culture),
            _ => moment.ToString(format, culture),
        };
    }
}
