using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CertTools;

/// <summary>Reads JSON as RFC 8259 has it and nothing beside it.</summary>
/// <remarks>
/// The one reader of the platform that both targets have takes a file that is cut off for a whole one, and says of nothing
/// on which line it stands.
/// </remarks>
internal sealed class JsonText
{
    private const string Remedy = "Correct it there; an editor that knows JSON shows the place.";

    private readonly string text;
    private readonly string source;
    private int position;
    private int line = 1;
    private int lineStart;

    private JsonText(string text, string source)
    {
        this.text = text;
        this.source = source;
    }

    private char Next => position < text.Length ? text[position] : '\0';

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="CertToolsException"><c>TopologyNotUsable</c>: it is no JSON; the message says on which line.</exception>
    public static TopologyNode Read(string text, string source)
    {
        var reader = new JsonText(text, source);
        TopologyNode whole = reader.Value(string.Empty, 1);
        reader.SkipSpace();
        return reader.position == text.Length ? whole : throw reader.Broken("something follows the end of the topology");
    }

    private TopologyNode Value(string path, int depth)
    {
        SkipSpace();
        if (depth > TopologyNode.MaximumDepth)
        {
            throw Broken($"there are more than {TopologyNode.MaximumDepth} values inside each other");
        }

        int start = line;
        return new TopologyNode(path, start, Next switch
        {
            '{' => Members(path, depth),
            '[' => Items(path, depth),
            '"' => Text(),
            '-' or >= '0' and <= '9' => Number(),
            >= 'a' and <= 'z' => Word(),
            _ => throw Broken("a value is expected"),
        });
    }

    private List<TopologyMember> Members(string path, int depth)
    {
        var members = new List<TopologyMember>();
        position++;
        while (!Ends('}', members.Count > 0))
        {
            SkipSpace();
            string name = Next == '"' ? Text() : throw Broken("the name of a property is expected, in double quotation marks");
            SkipSpace();
            Take(':');
            members.Add(new TopologyMember(name, Value(TopologyNode.PathOf(path, name), depth + 1)));
        }

        return members;
    }

    private List<TopologyNode> Items(string path, int depth)
    {
        var items = new List<TopologyNode>();
        position++;
        while (!Ends(']', items.Count > 0))
        {
            items.Add(Value($"{path}[{items.Count.ToString(CultureInfo.InvariantCulture)}]", depth + 1));
        }

        return items;
    }

    private bool Ends(char bracket, bool needsComma)
    {
        SkipSpace();
        if (Next == bracket)
        {
            position++;
            return true;
        }

        if (needsComma)
        {
            if (Next != ',')
            {
                throw Broken($"a comma or {bracket} is expected");
            }

            position++;
        }

        return false;
    }

    private string Text()
    {
        position++;
        var content = new StringBuilder();
        while (Next != '"')
        {
            if (Next < ' ')
            {
                throw Broken(position >= text.Length || Next is '\r' or '\n' ? "a text has no closing quotation mark" : "a control character stands in a text");
            }

            content.Append(Next == '\\' ? Escape() : Next);
            position++;
        }

        position++;
        return content.ToString();
    }

    private char Escape()
    {
        position++;
        switch (Next)
        {
            case '"' or '\\' or '/':
                return Next;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 < text.Length && ushort.TryParse(text.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                position += 4;
                return (char)code;
            default:
                throw Broken("a backslash stands in a text that has to be written twice");
        }
    }

    private TopologyNumber Number()
    {
        int start = position;
        if (Next == '-')
        {
            position++;
        }

        bool leadsWithZero = Next == '0';
        if (SkipDigits() is var digits && (digits == 0 || leadsWithZero && digits > 1))
        {
            throw Broken("this is no number; what is not one has to stand in double quotation marks");
        }

        if (Next == '.')
        {
            position++;
            SkipDigitsOfNumber();
        }

        if (Next is 'e' or 'E')
        {
            position++;
            if (Next is '+' or '-')
            {
                position++;
            }

            SkipDigitsOfNumber();
        }

        return new TopologyNumber(text.Substring(start, position - start));
    }

    private void SkipDigitsOfNumber()
    {
        if (SkipDigits() == 0)
        {
            throw Broken("this is no number");
        }
    }

    private int SkipDigits()
    {
        int start = position;
        while (Next is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }

    private object? Word()
    {
        foreach ((string word, object? value) in new (string, object?)[] { ("true", true), ("false", false), ("null", null) })
        {
            if (string.CompareOrdinal(text, position, word, 0, word.Length) == 0)
            {
                position += word.Length;
                return value;
            }
        }

        throw Broken("a value is expected; text has to stand in double quotation marks");
    }

    private void Take(char expected)
    {
        if (Next != expected)
        {
            throw Broken($"{expected} is expected");
        }

        position++;
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\r' or '\n')
        {
            if (text[position++] == '\n')
            {
                line++;
                lineStart = position;
            }
        }
    }

    private CertToolsException Broken(string problem) => TopologyErrors.File(source,
        string.Format(CultureInfo.InvariantCulture, "is no JSON: on line {0}, at character {1}, {2}", line, position - lineStart + 1, position < text.Length ? problem : "where the text ends, " + problem), Remedy);
}
