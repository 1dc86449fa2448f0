using System.Management.Automation.Language;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>Collects the names in a script: commands, functions, variables that are read, types, and what has no name before it runs.</summary>
internal sealed class NameVisitor : AstVisitor2
{
    private static readonly HashSet<string> Automatic = new(StringComparer.OrdinalIgnoreCase)
    {
        "_", "true", "false", "null", "this", "input", "args", "error", "matches", "psitem", "pscmdlet", "psboundparameters", "myinvocation", "?", "$", "^",
    };

    private static readonly HashSet<string> Reflecting = new(StringComparer.OrdinalIgnoreCase)
    {
        "GetField", "GetFields", "GetMethod", "GetMethods", "InvokeMember", "GetConstructor", "GetConstructors", "GetNestedType", "GetRuntimeField",
    };

    public HashSet<string> Commands { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Functions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> VariablesRead { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Types { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A command whose name is an expression: it can be anything.</summary>
    public bool CallsUnknown { get; private set; }

    public bool DefinesTypes { get; private set; }

    /// <summary>Types that it makes objects of.</summary>
    public HashSet<string> Created { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>It looks behind the public face of types: nobody can tell what it changes there.</summary>
    public bool Reflects { get; private set; }

    /// <summary>`command &amp;`, or a command with -AsJob, given by name or splatted.</summary>
    public bool StartsJobs { get; private set; }

    /// <summary>`C:\x` as a variable, a redirection to a file, `using module`, a file's own place.</summary>
    public bool NamesFiles { get; private set; }

    public override AstVisitAction VisitCommand(CommandAst command)
    {
        if (command.GetCommandName() is { Length: > 0 } name)
        {
            Commands.Add(name);
            AddNewObject(command, name);
        }
        else
        {
            CallsUnknown |= command.CommandElements[0] is not ScriptBlockExpressionAst;
        }
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitFunctionDefinition(FunctionDefinitionAst function)
    {
        Functions.Add(ScriptReader.FunctionName(function.Name));
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitVariableExpression(VariableExpressionAst variable)
    {
        var path = variable.VariablePath;
        NamesFiles |= path.IsDriveQualified && path.DriveName is not ("env" or "Env" or "ENV" or "function" or "variable" or "alias")
            || path.UserPath.ToLowerInvariant() is "pwd" or "psscriptroot" or "pscommandpath";
        if (path.IsVariable && !Automatic.Contains(path.UserPath) && !IsWritten(variable))
        {
            VariablesRead.Add(ScriptReader.FunctionName(path.UserPath).ToLowerInvariant());
        }
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitTypeExpression(TypeExpressionAst type) => AddType(type.TypeName);

    public override AstVisitAction VisitTypeConstraint(TypeConstraintAst type) => AddType(type.TypeName);

    public override AstVisitAction VisitConvertExpression(ConvertExpressionAst conversion) => AddType(conversion.Type.TypeName);

    public override AstVisitAction VisitTypeDefinition(TypeDefinitionAst definition)
    {
        DefinesTypes = true;
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitUsingStatement(UsingStatementAst statement)
    {
        if (statement.UsingStatementKind is not UsingStatementKind.Namespace)
        {
            NamesFiles = true;
            DefinesTypes = true;
        }
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitFileRedirection(FileRedirectionAst redirection)
    {
        NamesFiles = true;
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitInvokeMemberExpression(InvokeMemberExpressionAst call)
    {
        if (call.Member is StringConstantExpressionAst { Value: var member })
        {
            Reflects |= Reflecting.Contains(member) || member.Equals("GetType", StringComparison.OrdinalIgnoreCase) && call.Arguments is { Count: > 0 };
            if (call.Expression is TypeExpressionAst type && member.Equals("new", StringComparison.OrdinalIgnoreCase))
            {
                Created.Add(type.TypeName.FullName);
            }
        }
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitPipeline(PipelineAst pipeline)
    {
        StartsJobs |= pipeline.Background;
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitCommandParameter(CommandParameterAst parameter)
    {
        StartsJobs |= parameter.ParameterName.Length > 2 && "AsJob".StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase);
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitStringConstantExpression(StringConstantExpressionAst text)
    {
        StartsJobs |= text.Value.Equals("AsJob", StringComparison.OrdinalIgnoreCase);
        return AstVisitAction.Continue;
    }

    private void AddNewObject(CommandAst command, string name)
    {
        if (name.EndsWith("New-Object", StringComparison.OrdinalIgnoreCase))
        {
            var named = command.CommandElements.Skip(1).OfType<StringConstantExpressionAst>().Select(text => text.Value).ToList();
            Types.UnionWith(named);
            Created.UnionWith(named);
        }
    }

    private AstVisitAction AddType(ITypeName type)
    {
        Types.Add(type.FullName);
        return AstVisitAction.Continue;
    }

    private static bool IsWritten(VariableExpressionAst variable)
    {
        Ast target = variable;
        while (target.Parent is ConvertExpressionAst or AttributedExpressionAst or ArrayLiteralAst)
        {
            target = target.Parent;
        }
        return target.Parent switch
        {
            AssignmentStatementAst { Operator: TokenKind.Equals } assignment => assignment.Left == target,
            ForEachStatementAst loop => loop.Variable == target,
            ParameterAst parameter => parameter.Name == target,
            _ => false,
        };
    }
}
