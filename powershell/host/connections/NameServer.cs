using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>
/// Answers the container's questions for names (DNS by UDP, RFC 1035), with addresses that lead back. It stays from one action to the next: what
/// an action left running asks on, and the kernel would count a question that nobody hears among the script's datagrams. It has a thread of its
/// own: those of the pool may all be waiting for its answers.
/// </summary>
internal static class NameServer
{
    /// <summary>What /etc/resolv.conf of the container names.</summary>
    private static readonly IPEndPoint Here = new(IPAddress.Parse("127.0.0.53"), 53);

    private const int HeaderLength = 12;
    private const int LongestMessage = 512;
    private const int LongestLabel = 63;
    private const byte AddressRecord = 1;

    private static readonly Lock Starting = new();
    private static volatile LeadingNames? names;
    private static bool isThere;

    /// <summary>Answers with these names until <see cref="Deny"/>.</summary>
    public static void AnswerWith(LeadingNames leading)
    {
        names = leading;
        lock (Starting)
        {
            if (!isThere && Open() is { } socket)
            {
                isThere = true;
                new Thread(() => Serve(socket)) { IsBackground = true, Name = nameof(NameServer) }.Start();
            }
        }
    }

    /// <summary>Answers from now on that there is no such name.</summary>
    public static void Deny() => names = null;

    /// <summary>Null where something that an earlier script left behind has the place: names get no answer.</summary>
    private static Socket? Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(Here);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static void Serve(Socket socket)
    {
        using (socket)
        {
            var message = new byte[LongestMessage];
            while (Answer(socket, message))
            {
                // The next question.
            }
        }
        lock (Starting)
        {
            isThere = false;
        }
    }

    /// <summary>False when a script took the socket away: the next action gets another.</summary>
    private static bool Answer(Socket socket, byte[] message)
    {
        try
        {
            EndPoint asker = new IPEndPoint(IPAddress.Any, 0);
            var length = socket.ReceiveFrom(message, ref asker);
            if (AnswerTo(message.AsSpan(0, length)) is { } answer)
            {
                socket.SendTo(answer, asker);
            }
            return true;
        }
        catch (SocketException error)
        {
            // Whoever asked has gone, or asked too much.
            return error.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset or SocketError.MessageSize or SocketError.InvalidArgument;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Null for what is no question. Names have an IPv4 address and nothing else.</summary>
    private static byte[]? AnswerTo(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderLength || ReadName(message[HeaderLength..], out var length) is not { } name
            || message.Length < HeaderLength + length + 4)
        {
            return null;
        }
        var question = message.Slice(HeaderLength, length + 4);
        var isForAddress = question[length] == 0 && question[length + 1] == AddressRecord;
        var address = names?.AddressOf(name);
        byte noSuchName = 3;
        byte code = address is null ? noSuchName : (byte)0;
        byte[] record = isForAddress && address is not null
            ? [0xC0, HeaderLength, 0, AddressRecord, 0, 1, 0, 0, 0, 0, 0, 4, .. address.GetAddressBytes()]
            : [];
        byte answers = record.Length > 0 ? (byte)1 : (byte)0;
        return [message[0], message[1], 0x85, (byte)(0x80 | code), 0, 1, 0, answers, 0, 0, 0, 0, .. question, .. record];
    }

    private static string? ReadName(ReadOnlySpan<byte> text, out int length)
    {
        var name = new StringBuilder();
        length = 0;
        while (length < text.Length && text[length] is > 0 and <= LongestLabel and var label && length + label < text.Length)
        {
            name.Append(name.Length > 0 ? "." : "").Append(Encoding.ASCII.GetString(text.Slice(length + 1, label)));
            length += label + 1;
        }
        var isWhole = name.Length > 0 && length < text.Length && text[length] == 0;
        length += 1;
        return isWhole ? name.ToString() : null;
    }
}
