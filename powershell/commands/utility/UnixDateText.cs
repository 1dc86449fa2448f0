using System.Globalization;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes a date by a format of percent signs and letters, as the Unix command `date` does.</summary>
internal static class UnixDateText
{
    private static readonly Dictionary<char, string> Formats = new()
    {
        ['A'] = "dddd", ['a'] = "ddd", ['B'] = "MMMM", ['b'] = "MMM", ['h'] = "MMM", ['c'] = "ddd dd MMM yyyy HH:mm:ss",
        ['D'] = "MM/dd/yy", ['x'] = "MM/dd/yy", ['d'] = "dd", ['F'] = "yyyy-MM-dd", ['H'] = "HH", ['I'] = "hh", ['M'] = "mm", ['m'] = "MM",
        ['p'] = "tt", ['R'] = "HH:mm", ['r'] = "hh:mm:ss tt", ['S'] = "ss", ['T'] = "HH:mm:ss", ['X'] = "HH:mm:ss", ['Y'] = "yyyy",
        ['y'] = "yy", ['Z'] = "zz",
    };

    private static readonly Dictionary<char, Func<DateTime, string>> Computed = new()
    {
        ['C'] = date => Number(date.Year / 100, "00"),
        ['e'] = date => Number(date.Day).PadLeft(2),
        ['G'] = date => Number(ISOWeek.GetYear(date), "0000"),
        ['g'] = date => Number(ISOWeek.GetYear(date) % 100, "00"),
        ['j'] = date => Number(date.DayOfYear, "000"),
        ['k'] = date => Number(date.Hour).PadLeft(2),
        ['l'] = date => date.ToString("%h", CultureInfo.CurrentCulture).PadLeft(2),
        ['n'] = _ => "\n",
        ['s'] = date => date.ToUniversalTime().Subtract(DateTime.UnixEpoch).TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
        ['t'] = _ => "\t",
        ['U'] = date => Number(date.DayOfYear / 7),
        ['W'] = date => Number(date.DayOfYear / 7),
        ['u'] = date => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek),
        ['V'] = date => Number(ISOWeek.GetWeekOfYear(date), "00"),
        ['w'] = date => Number((int)date.DayOfWeek),
    };

    public static string Of(DateTime date, string format)
    {
        var result = new StringBuilder();
        var at = format.StartsWith('+') ? 1 : 0;
        for (; at < format.Length; at++)
        {
            if (format[at] == '%' && at + 1 < format.Length)
            {
                result.Append(Part(date, format[++at]));
            }
            else
            {
                result.Append(format[at]);
            }
        }
        return result.ToString();
    }

    private static string Part(DateTime date, char letter)
    {
        if (Formats.TryGetValue(letter, out var format))
        {
            return date.ToString(format, CultureInfo.CurrentCulture);
        }
        return Computed.TryGetValue(letter, out var compute) ? compute(date) : letter.ToString();
    }

    private static string Number(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);
}
