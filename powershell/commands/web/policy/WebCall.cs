namespace Koppel.PowerShell.Web;

/// <summary>One web call as it is kept for people: what was or would have been sent, with secrets masked.</summary>
internal sealed record WebCall
{
    public const string WouldWrite = "wouldWrite";
    public const string HostNotAllowed = "hostNotAllowed";
    public const string OwnConnection = "ownConnection";

    public required string Method { get; init; }

    /// <summary>The whole address with its query.</summary>
    public required string Address { get; init; }

    /// <summary>Names as sent; several values of one name are joined with ", ".</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The text of the body, at most 64 KB and then a note; a note in square brackets for what is not text; null without a body.</summary>
    public string? Body { get; init; }

    /// <summary>The HTTP status, null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Until the headers of the answer came, or until the call failed.</summary>
    public long DurationMilliseconds { get; init; }

    /// <summary>Null for a call that was sent, else <see cref="WouldWrite"/>, <see cref="HostNotAllowed"/> or <see cref="OwnConnection"/>.</summary>
    public string? Blocked { get; init; }

    /// <summary>Why there was no answer.</summary>
    public string? Error { get; init; }
}
