using System;
using System.Collections;
using System.Linq;
using System.Management.Automation.Language;

namespace CertTools.PowerShell;

/// <summary>Reads a topology from a data file of PowerShell (.psd1). It is parsed and never run.</summary>
internal static class TopologyDataFile
{
    private const string Remedy = "Give one table, @{ ... }, with text, numbers, lists and tables in it; a long one as .json or .csv.";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>, or what <see cref="TopologyFile.ReadText"/> says.</exception>
    public static TopologyContent Read(string path)
    {
        string text = TopologyFile.ReadText(path);
        var whole = Parser.ParseInput(text, out _, out ParseError[] errors);
        if (errors.FirstOrDefault() is { } error)
        {
            throw NotUsable(path, $"is no data file of PowerShell: on line {error.Extent.StartLineNumber}, {error.Message.TrimEnd('.')}");
        }

        if (whole.UsingStatements.Count > 0 || whole.ParamBlock is not null || whole.BeginBlock is not null || whole.ProcessBlock is not null
            || whole.DynamicParamBlock is not null || whole.EndBlock is not { Statements.Count: 1 } end || TableIn(end.Statements[0]) is not { } table)
        {
            throw NotUsable(path, text.Trim().Length == 0 ? "is empty" : "is something else than one table of data");
        }

        if (table.Find(part => !IsData(part), true) is { } other)
        {
            throw NotUsable(path, $"has more than data on line {other.Extent.StartLineNumber}, and nothing in it is run: {Printable.Text(other.Extent.Text)}");
        }

        return TopologyFile.FromData(Content(table, path), path);
    }

    private static IDictionary Content(HashtableAst table, string path)
    {
        try
        {
            return (IDictionary)table.SafeGetValue();
        }
        catch (InvalidOperationException cause)
        {
            throw NotUsable(path, "holds more values than PowerShell takes from a data file", cause);
        }
    }

    /// <remarks>PowerShell would also convert to some types; a topology has no use for that.</remarks>
    private static bool IsData(Ast part) => part
        is HashtableAst or ArrayExpressionAst or ArrayLiteralAst or ParenExpressionAst or StatementBlockAst or PipelineAst or CommandExpressionAst or ConstantExpressionAst
        || part is VariableExpressionAst variable && variable.VariablePath.UserPath.ToLowerInvariant() is "true" or "false" or "null"
        || part is UnaryExpressionAst { TokenKind: TokenKind.Minus };

    private static HashtableAst? TableIn(StatementAst statement) => (statement as PipelineBaseAst)?.GetPureExpression() as HashtableAst;

    private static CertToolsException NotUsable(string path, string problem, Exception? cause = null) =>
        new("TopologyNotUsable", path, $"The file '{Printable.Text(path)}' {problem}.", Remedy, cause);
}
