using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Text;
using System.Xml;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes the body of a request of -Body, -Form or -InFile, with its headers.</summary>
internal sealed class RequestContent(WebRequestPSCmdlet command, WebRequestSession session, bool bodyIsInQuery)
{
    private const string ContentType = "Content-Type";
    private const string FormType = "application/x-www-form-urlencoded";

    static RequestContent() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void AddTo(HttpRequestMessage request)
    {
        var body = bodyIsInQuery ? null : command.Body;
        var hasContent = body is not null || command.Form is not null || command.InFile is not null || command.ContentType is not null;
        if (!hasContent && request.Method == HttpMethod.Get)
        {
            return;
        }
        ChooseType(request.Method);
        request.Content = Content(body, command.Form);
        foreach (var (name, value) in session.ContentHeaders)
        {
            AddHeader(request.Content.Headers, name, value);
        }
    }

    private void ChooseType(HttpMethod method)
    {
        if (command.ContentType is not null)
        {
            session.ContentHeaders[ContentType] = command.ContentType;
        }
        else if (method == HttpMethod.Post && string.IsNullOrEmpty(session.ContentHeaders.GetValueOrDefault(ContentType)))
        {
            session.ContentHeaders[ContentType] = FormType;
        }
    }

    private HttpContent Content(object? body, IDictionary? form)
    {
        if (form is not null)
        {
            session.ContentHeaders.Clear();
            return FormContent.Of(form);
        }
        if (command.InFile is not null)
        {
            return new StreamContent(new FileStream(command.InFile, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        switch (body is PSObject shell ? shell.BaseObject : body)
        {
            case null:
                return new ByteArrayContent([]);
            case FormObject page:
                return Text(AddressRules.Form(page.Fields));
            case IDictionary entries:
                return Text(AddressRules.Form(entries));
            case XmlNode node:
                return Xml(node);
            case Stream stream:
                return new StreamContent(stream);
            case byte[] bytes:
                return new ByteArrayContent(bytes);
            case MultipartFormDataContent parts:
                session.ContentHeaders.Clear();
                return parts;
            case var other:
                return Text(LanguagePrimitives.ConvertTo<string>(other));
        }
    }

    private ByteArrayContent Text(string text) => new((EncodingOfType() ?? Encoding.UTF8).GetBytes(text));

    // an encoding in the document's own declaration goes before the one in the content type
    private ByteArrayContent Xml(XmlNode node)
    {
        var text = node.OuterXml;
        if (node is XmlDocument { FirstChild: XmlDeclaration { Encoding.Length: > 0 } declaration })
        {
            return new ByteArrayContent(Encoding.GetEncoding(declaration.Encoding).GetBytes(text));
        }
        return Text(text);
    }

    private Encoding? EncodingOfType()
    {
        if (!session.ContentHeaders.TryGetValue(ContentType, out var type))
        {
            return null;
        }
        try
        {
            var charset = MediaTypeHeaderValue.Parse(type).CharSet;
            return string.IsNullOrEmpty(charset) ? null : Encoding.GetEncoding(charset.Replace("\"", "", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return command.SkipHeaderValidation ? null : throw InvalidType(error);
        }
    }

    private void AddHeader(HttpContentHeaders headers, string name, string value)
    {
        if (command.SkipHeaderValidation)
        {
            headers.TryAddWithoutValidation(name, value);
            return;
        }
        try
        {
            headers.Add(name, value);
        }
        catch (FormatException error)
        {
            throw InvalidType(error);
        }
    }

    private Exception InvalidType(Exception inner) => ParameterRules.Broken(
        command,
        "WebCmdletContentTypeException",
        "The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, "
            + "then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.",
        inner);
}
