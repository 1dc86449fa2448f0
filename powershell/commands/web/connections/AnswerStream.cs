namespace Koppel.PowerShell.Web;

/// <summary>Reads the body of an answer; each piece of it must come within the limit, and stopping the pipeline ends it at once.</summary>
internal static class AnswerStream
{
    public static void Copy(HttpResponseMessage response, Stream target, int secondsPerPiece, CancellationToken stop)
    {
        using var source = response.Content.ReadAsStreamAsync(stop).GetAwaiter().GetResult();
        var piece = new byte[64 * 1024];
        int length;
        while ((length = Read(source, piece, secondsPerPiece, stop)) > 0)
        {
            target.Write(piece, 0, length);
        }
    }

    public static MemoryStream ReadAll(HttpResponseMessage response, int secondsPerPiece, CancellationToken stop)
    {
        var content = new MemoryStream();
        Copy(response, content, secondsPerPiece, stop);
        content.Position = 0;
        return content;
    }

    private static int Read(Stream source, byte[] piece, int seconds, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (seconds > 0)
        {
            limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        }
        try
        {
            return source.ReadAsync(piece, limit.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException cancelled) when (!stop.IsCancellationRequested && limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The request was canceled due to the configured OperationTimeout of {seconds} seconds elapsing", cancelled);
        }
    }
}
