using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>How an address and the names and values of a form are written.</summary>
internal static class AddressRules
{
    /// <summary>An address without a scheme means http.</summary>
    public static Uri Complete(Uri address) => address.IsAbsoluteUri ? address : new Uri("http://" + address.OriginalString);

    /// <summary>Adds the entries to the query of the address.</summary>
    public static Uri WithQuery(Uri address, IDictionary entries)
    {
        var builder = new UriBuilder(address);
        var form = Form(entries);
        builder.Query = builder.Query.Length > 1 ? $"{builder.Query[1..]}&{form}" : form;
        return builder.Uri;
    }

    public static string Form(IDictionary entries)
    {
        var form = new StringBuilder();
        foreach (var key in entries.Keys)
        {
            if (form.Length > 0)
            {
                form.Append('&');
            }
            var name = WebUtility.UrlEncode(key.ToString());
            var value = WebUtility.UrlEncode(entries[key]?.ToString() ?? "");
            form.Append(name).Append('=').Append(value);
        }
        return form.ToString();
    }
}
