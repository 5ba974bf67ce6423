using System;
using System.IO;
using System.Security;

namespace CertTools.Cli;

/// <summary>A password from a file: on the command line every user of the computer could read it.</summary>
internal static class PasswordFile
{
    /// <summary>Reads the password: the first line of the file, which has to be its only one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CertToolsException">The file cannot be read or has several lines.</exception>
    public static SecureString Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotUsable(path, "cannot be read", problem);
        }

        if (lines.Length > 1)
        {
            throw NotUsable(path, "has more than one line");
        }

        var password = new SecureString();
        foreach (char c in lines.Length == 0 ? string.Empty : lines[0])
        {
            password.AppendChar(c);
        }

        password.MakeReadOnly();
        return password;
    }

    private static CertToolsException NotUsable(string path, string problem, Exception? inner = null) =>
        new("PasswordFileNotUsable", path, $"The password file '{Printable.Text(path)}' {problem}.", "Give a text file whose only line is the password.", inner);
}
