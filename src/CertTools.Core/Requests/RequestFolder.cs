using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;

namespace CertTools;

/// <summary>Writes requests into a folder: all of them, or none.</summary>
public sealed class RequestFolder
{
    private const int NamedAtMost = 10;

    private readonly string path;
    private readonly bool overwrite;

    /// <summary>Makes a writer.</summary>
    /// <param name="path">The full path of the folder; it is created where only its last part is missing.</param>
    /// <param name="overwrite">Whether files that are there are replaced.</param>
    public RequestFolder(string path, bool overwrite)
    {
        this.path = path ?? throw new ArgumentNullException(nameof(path));
        this.overwrite = overwrite;
    }

    /// <summary>Says whether the requests can be written, before any of them is made.</summary>
    /// <param name="drafts">The requests.</param>
    /// <exception cref="CertToolsException"><c>FolderNotUsable</c>, <c>FileExists</c>.</exception>
    public void Check(IReadOnlyList<RequestDraft> drafts)
    {
        if (drafts is null)
        {
            throw new ArgumentNullException(nameof(drafts));
        }

        CheckFolder();
        string[] names = drafts.SelectMany(draft => draft.FileNames).ToArray();
        if (Array.Find(names, name => Directory.Exists(Path.Combine(path, name))) is { } folder)
        {
            throw NotUsable($"has a folder of the name of a file, '{folder}'", "Rename that folder, or give another one.");
        }

        string[] there = Array.FindAll(names, name => File.Exists(Path.Combine(path, name)));
        if (there.Length > 0 && !overwrite)
        {
            string more = there.Length > NamedAtMost ? $" and {there.Length - NamedAtMost} more" : string.Empty;
            throw new CertToolsException("FileExists", path, $"These files are already in '{Printable.Text(path)}': {string.Join(", ", there.Take(NamedAtMost))}{more}. Nothing was written.",
                "Give another folder, or -Force to replace them; a private key that is replaced is lost.");
        }
    }

    /// <summary>Makes the requests and writes them.</summary>
    /// <param name="drafts">The requests.</param>
    /// <param name="stop">Stops in between; the folder is then as it was before.</param>
    /// <returns>What was written, in the order of the requests.</returns>
    /// <exception cref="CertToolsException"><c>FolderNotUsable</c>, <c>FileExists</c>, <c>FileNotWritten</c>; the folder is then as it was before.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<CertificateRequestFiles> Write(IReadOnlyList<RequestDraft> drafts, CancellationToken stop)
    {
        Check(drafts);
        var files = new List<RequestFile>();
        foreach (RequestDraft draft in drafts)
        {
            stop.ThrowIfCancellationRequested();
            files.AddRange(draft.Make());
        }

        using var change = new FolderChange(path);
        try
        {
            change.CreateFolder();
            foreach (RequestFile file in files)
            {
                stop.ThrowIfCancellationRequested();
                change.Prepare(file);
            }

            stop.ThrowIfCancellationRequested();
            change.Commit(overwrite);
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            throw new CertToolsException("FileNotWritten", path, $"The files could not be written into '{Printable.Text(path)}': {problem.Message}", "Nothing was left behind. Give a folder that this user may write to, with room on its disk and a shorter path.", problem);
        }

        return drafts.Select(draft => draft.In(path)).ToArray();
    }

    internal static bool IsOfDisk(Exception problem) => problem is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    private void CheckFolder()
    {
        try
        {
            if (File.Exists(path))
            {
                throw NotUsable("is a file", "Give the folder that the requests go to.");
            }

            // What ends in a separator would be its own folder.
            if (!Directory.Exists(path) && Path.GetDirectoryName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)) is { } parent && !Directory.Exists(parent))
            {
                throw NotUsable("does not exist, and neither does the folder above it", "Check the path; only its last part is created.");
            }
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            throw NotUsable("is no path of a folder", "Check the path.", problem);
        }
    }

    private CertToolsException NotUsable(string problem, string remedy, Exception? inner = null) =>
        new("FolderNotUsable", path, $"'{Printable.Text(path)}' {problem}.", remedy, inner);
}
