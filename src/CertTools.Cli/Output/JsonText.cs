using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>Writes JSON to a text writer, a piece at a time.</summary>
internal sealed class JsonText : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly TextWriter output;

    public JsonText(TextWriter output)
    {
        this.output = output;

        // Names stay readable; JSON that goes into a web page has to be encoded there.
        Json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The writer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Passes on what was written so far.</summary>
    public void HandOver()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}

/// <summary>The shapes that several objects have in JSON.</summary>
internal static class JsonShapes
{
    /// <summary>A text from a certificate or about one, safe to show.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, Printable.Text(text));

    /// <summary>An array of texts, empty when there are none.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(Printable.Text(text));
        }

        json.WriteEndArray();
    }

    /// <summary>A moment in UTC, or null.</summary>
    public static void WriteMoment(this Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            json.WriteString(name, Moments.ToIso(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The documents behind a statement.</summary>
    public static void WriteSources(this Utf8JsonWriter json, IReadOnlyList<Citation> sources)
    {
        json.WriteStartArray("sources");
        foreach (Citation source in sources)
        {
            json.WriteStartObject();
            json.WriteString("key", source.Key);
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
