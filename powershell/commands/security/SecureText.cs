using System.Globalization;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Secure strings as text and back. Without a key they are protected for the person on Windows and only written as
/// hexadecimal digits elsewhere, as PowerShell does; with a key they are encrypted with AES.
/// </summary>
internal static class SecureText
{
    /// <summary>What keyed texts begin with.</summary>
    private const string Header = "76492d1116743f0423413b16050a5345";

    public static SecureString Secure(string text)
    {
        var result = new SecureString();
        foreach (var letter in text)
        {
            result.AppendChar(letter);
        }
        return result;
    }

    public static byte[] Bytes(SecureString secret)
    {
        var pointer = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            var bytes = new byte[secret.Length * sizeof(char)];
            Marshal.Copy(pointer, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }

    public static string Plain(SecureString secret) => Encoding.Unicode.GetString(Bytes(secret));

    public static string Protect(SecureString secret)
    {
        var bytes = Bytes(secret);
        var kept = OperatingSystem.IsWindows() ? ProtectedData.Protect(bytes, null, DataProtectionScope.CurrentUser) : bytes;
        return Convert.ToHexStringLower(kept);
    }

    public static SecureString Unprotect(string text)
    {
        if (text.Length % 2 != 0)
        {
            throw new PSArgumentException($"The parameter value \"{text}\" is not a valid encrypted string.", "input");
        }
        var bytes = FromHex(text);
        return FromBytes(OperatingSystem.IsWindows() ? ProtectedData.Unprotect(bytes, null, DataProtectionScope.CurrentUser) : bytes);
    }

    public static string Encrypt(SecureString secret, byte[] key)
    {
        using var aes = AesOf(key);
        aes.GenerateIV();
        var secretBytes = Bytes(secret);
        var encrypted = aes.CreateEncryptor().TransformFinalBlock(secretBytes, 0, secretBytes.Length);
        var package = $"2|{Convert.ToBase64String(aes.IV)}|{Convert.ToHexStringLower(encrypted)}";
        return Header + Convert.ToBase64String(Encoding.Unicode.GetBytes(package));
    }

    public static SecureString Decrypt(string text, byte[] key)
    {
        var (content, vector) = Unpacked(text);
        using var aes = AesOf(key);
        aes.IV = vector ?? new byte[aes.BlockSize / 8];
        var bytes = FromHex(content);
        return FromBytes(aes.CreateDecryptor().TransformFinalBlock(bytes, 0, bytes.Length));
    }

    private static (string Content, byte[]? Vector) Unpacked(string text)
    {
        if (!text.StartsWith(Header, StringComparison.OrdinalIgnoreCase))
        {
            return (text, null);
        }
        try
        {
            var parts = Encoding.Unicode.GetString(Convert.FromBase64String(text[Header.Length..])).Split('|');
            return parts.Length == 3 ? (parts[2], Convert.FromBase64String(parts[1])) : (text, null);
        }
        catch (FormatException)
        {
            // it only looks like a package
            return (text, null);
        }
    }

    private static Aes AesOf(byte[] key)
    {
        if (key.Length is not (16 or 24 or 32))
        {
            throw new PSArgumentException(
                "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.", nameof(key));
        }
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }

    private static byte[] FromHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] = byte.Parse(text.AsSpan(at * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }
        return bytes;
    }

    private static SecureString FromBytes(byte[] bytes) => Secure(Encoding.Unicode.GetString(bytes));
}
