using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes multipart form data of a dictionary: files become files, lists become several fields of one name, the rest text.</summary>
internal static class FormContent
{
    public static MultipartFormDataContent Of(IDictionary form)
    {
        var content = new MultipartFormDataContent();
        foreach (DictionaryEntry entry in form)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            var value = Bare(entry.Value);
            if (value is IEnumerable items and not string && value is not FileInfo)
            {
                foreach (var item in items)
                {
                    Add(content, name, Bare(item));
                }
            }
            else
            {
                Add(content, name, value);
            }
        }
        return content;
    }

    private static object? Bare(object? value) => value is PSObject shell ? shell.BaseObject : value;

    private static void Add(MultipartFormDataContent content, string name, object? value)
    {
        if (value is FileInfo file)
        {
            var stream = new StreamContent(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read));
            stream.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(stream, name, file.Name);
            // the name of the file goes before its type
            var type = stream.Headers.ContentType;
            stream.Headers.ContentType = null;
            stream.Headers.ContentType = type;
            return;
        }
        content.Add(new StringContent(LanguagePrimitives.ConvertTo<string>(value)), name);
    }
}
