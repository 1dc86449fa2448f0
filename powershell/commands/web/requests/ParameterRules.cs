using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Which parameters cannot go together; the first rule that is broken ends the command.</summary>
internal static class ParameterRules
{
    private const string Conflict = "The cmdlet cannot run because the following conflicting parameters are specified: ";
    private const string NotSpecified = "The cmdlet cannot run because the following parameter is not specified: ";
    private const string Missing = "The cmdlet cannot run because the following parameter is missing: ";

    public static void Check(WebRequestPSCmdlet command)
    {
        var broken = Session(command) ?? Authentication(command) ?? Credentials(command) ?? Proxy(command) ?? Body(command) ?? Output(command);
        if (broken is { } rule)
        {
            throw Broken(command, rule.Id, rule.Message);
        }
        if (command.InFile is not null)
        {
            InputFile.Check(command);
        }
    }

    /// <summary>Secrets do not go out unencrypted unless the script says so.</summary>
    public static void CheckEncryption(WebRequestPSCmdlet command, Uri address)
    {
        var hasSecret = command.Authentication != WebAuthenticationType.None || command.Credential is not null || command.UseDefaultCredentials;
        if (hasSecret && !command.AllowUnencryptedAuthentication && address.Scheme != Uri.UriSchemeHttps)
        {
            throw Broken(
                command,
                "WebCmdletAllowUnencryptedAuthenticationRequiredException",
                "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets "
                    + "over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.");
        }
    }

    /// <summary>Ends the command; the return type lets callers write `throw`.</summary>
    public static Exception Broken(WebRequestPSCmdlet command, string id, string message, Exception? inner = null)
    {
        var error = new ValidationMetadataException(message, inner);
        command.ThrowTerminatingError(new ErrorRecord(error, id, ErrorCategory.InvalidArgument, command));
        return error;
    }

    private static (string Id, string Message)? Session(WebRequestPSCmdlet command) =>
        command.WebSession is not null && command.SessionVariable is not null
            ? ("WebCmdletSessionConflictException", Conflict + "WebSession and SessionVariable. Specify either WebSession or SessionVariable, then retry.")
            : null;

    private static (string Id, string Message)? Authentication(WebRequestPSCmdlet command)
    {
        if (command.Authentication == WebAuthenticationType.None)
        {
            return null;
        }
        if (command.UseDefaultCredentials)
        {
            return ("WebCmdletAuthenticationConflictException", Conflict + "Authentication and UseDefaultCredentials. "
                + "Authentication does not support Default Credentials. Specify either Authentication or UseDefaultCredentials, then retry.");
        }
        if (command.Token is not null && command.Credential is not null)
        {
            return ("WebCmdletAuthenticationTokenConflictException", Conflict + "Credential and Token. Specify either Credential or Token, then retry.");
        }
        if (command.Authentication == WebAuthenticationType.Basic)
        {
            return command.Credential is not null ? null : ("WebCmdletAuthenticationCredentialNotSuppliedException", NotSpecified
                + "Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry.");
        }
        return command.Token is not null ? null : ("WebCmdletAuthenticationTokenNotSuppliedException", NotSpecified
            + "Token. The supplied Authentication type requires a Token. Specify Token, then retry.");
    }

    private static (string Id, string Message)? Credentials(WebRequestPSCmdlet command) =>
        command.Credential is not null && command.UseDefaultCredentials
            ? ("WebCmdletCredentialConflictException", Conflict + "Credential and UseDefaultCredentials. Specify either Credential or UseDefaultCredentials, then retry.")
            : null;

    private static (string Id, string Message)? Proxy(WebRequestPSCmdlet command)
    {
        if (command.ProxyUseDefaultCredentials && command.ProxyCredential is not null)
        {
            return ("WebCmdletProxyCredentialConflictException", Conflict
                + "ProxyCredential and ProxyUseDefaultCredentials. Specify either ProxyCredential or ProxyUseDefaultCredentials, then retry.");
        }
        if (command.Proxy is null && (command.ProxyUseDefaultCredentials || command.ProxyCredential is not null))
        {
            return ("WebCmdletProxyUriNotSuppliedException", Missing + "Proxy. Provide a valid proxy URI for the Proxy parameter when using the "
                + "ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.");
        }
        return null;
    }

    private static (string Id, string Message)? Body(WebRequestPSCmdlet command)
    {
        if (command.Body is not null && command.InFile is not null)
        {
            return ("WebCmdletBodyConflictException", Conflict + "Body and InFile. Specify either Body or Infile, then retry. ");
        }
        if (command.Body is not null && command.Form is not null)
        {
            return ("WebCmdletBodyFormConflictException", Conflict + "Body and Form. Specify either Body or Form, then retry.  ");
        }
        if (command.InFile is not null && command.Form is not null)
        {
            return ("WebCmdletFormInFileConflictException", Conflict + "InFile and Form. Specify either InFile or Form, then retry.  ");
        }
        return null;
    }

    private static (string Id, string Message)? Output(WebRequestPSCmdlet command)
    {
        if (command.OutFile is not null || (!command.PassThru && !command.Resume))
        {
            return null;
        }
        var parameter = command.PassThru ? "PassThru" : "Resume";
        return ("WebCmdletOutFileMissingException", $"{Missing}OutFile. Provide a valid OutFile parameter value when using the {parameter} parameter, then retry.");
    }
}
