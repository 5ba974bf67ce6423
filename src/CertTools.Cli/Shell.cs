using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace CertTools.Cli;

/// <summary>Where the program writes to, and how wide that is.</summary>
internal sealed class Shell : IDisposable
{
    /// <summary>The width where nothing says another one, in columns.</summary>
    public const int DefaultWidth = 80;

    /// <summary>The narrowest layout: below it the words have no room left beside their indentation.</summary>
    public const int MinimumWidth = 30;

    private readonly List<string> complaints = [];

    private Shell(TextWriter output, TextWriter error, int width)
    {
        Output = output;
        Error = error;
        Width = width;
    }

    /// <summary>The results.</summary>
    public TextWriter Output { get; }

    /// <summary>The messages.</summary>
    public TextWriter Error { get; }

    /// <summary>The number of columns a line may take.</summary>
    public int Width { get; }

    /// <summary>Whether an item could not be used so far.</summary>
    public bool HasComplained => complaints.Count > 0;

    /// <summary>What could not be used so far, and why.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Whom the exit status is for.</summary>
    public ExitStyle ExitStyle { get; set; }

    /// <summary>Whether notes are wanted that are not problems.</summary>
    public bool Verbose { get; set; }

    /// <summary>Opens the console. What is redirected is UTF-8, whatever the code page of the console is.</summary>
    public static Shell Open()
    {
        TextWriter output = Console.IsOutputRedirected
            ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024)
            : Console.Out;
        return new Shell(output, Console.Error, FindWidth());
    }

    /// <summary>Tells of an item that cannot be used; the others go on.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="hint">What only this program knows about it; may be empty.</param>
    public void Complain(CertToolsException problem, string hint = "") => Complain($"{OptionSpelling.Of(problem.Message)} {hint}".TrimEnd());

    /// <summary>Tells of something that cannot be used.</summary>
    public void Complain(string message)
    {
        complaints.Add(Printable.Text(message));
        Tell("certtools: " + Printable.Text(message));
    }

    /// <summary>Ends a call that could not be used, after the complaint.</summary>
    /// <returns>The exit status; monitoring also has its line then.</returns>
    public int GiveUp()
    {
        if (ExitStyle != ExitStyle.Monitoring)
        {
            return ExitCode.NotUsable;
        }

        Output.WriteLine(MonitoringLine.Write(MonitoringStatus.Unknown, [], complaints));
        return (int)MonitoringStatus.Unknown;
    }

    /// <summary>Tells something that is no problem.</summary>
    public void Note(string message) => Tell("note: " + Printable.Text(message));

    /// <summary>Whether a stream was closed, its reader has gone, or its disk is full.</summary>
    public static bool IsOfStream(Exception problem) => problem is IOException or UnauthorizedAccessException;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (Exception problem) when (IsOfStream(problem))
        {
            // Whoever read the output has gone, or its disk is full; that was said when it was flushed.
        }
    }

    private void Tell(string line)
    {
        try
        {
            Error.WriteLine(line);
        }
        catch (Exception problem) when (IsOfStream(problem))
        {
            // There is nowhere left to say it; the exit status does.
        }
    }

    private static int FindWidth()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0)
        {
            return Math.Max(columns, MinimumWidth);
        }

        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? DefaultWidth : Math.Max(Console.WindowWidth, MinimumWidth);
    }
}
