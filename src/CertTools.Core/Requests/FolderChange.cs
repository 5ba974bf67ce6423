using System;
using System.Collections.Generic;
using System.IO;

namespace CertTools;

/// <summary>
/// A change of a folder that takes place as a whole: files are written under temporary names, then renamed. What was not
/// committed is undone when this is disposed of.
/// </summary>
internal sealed class FolderChange(string folder) : IDisposable
{
    private readonly string mark = "." + Guid.NewGuid().ToString("N");
    private readonly List<string> prepared = [];
    private readonly Stack<Action> undo = new();
    private bool isCommitted;

    /// <summary>Creates the folder where it is missing.</summary>
    public void CreateFolder()
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            undo.Push(() => Directory.Delete(folder));
        }
    }

    /// <summary>Writes a file under its temporary name.</summary>
    public void Prepare(RequestFile file)
    {
        string target = Path.Combine(folder, file.Name);
        string temporary = target + mark + ".new";
        using (FileStream stream = file.IsSecret ? SecretFile.Create(temporary) : new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            undo.Push(() => File.Delete(temporary));
            stream.Write(file.Content, 0, file.Content.Length);
            stream.Flush(flushToDisk: true);
        }

        prepared.Add(target);
    }

    /// <summary>Gives all files their names, and lets go of those they replace.</summary>
    public void Commit(bool overwrite)
    {
        var replaced = new List<string>();
        foreach (string target in prepared)
        {
            if (overwrite && File.Exists(target))
            {
                string old = target + mark + ".old";
                File.Move(target, old);
                undo.Push(() => File.Move(old, target));
                replaced.Add(old);
            }

            File.Move(target + mark + ".new", target);
            undo.Push(() => File.Delete(target));
        }

        isCommitted = true;
        replaced.ForEach(old => Try(() => File.Delete(old)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (!isCommitted && undo.Count > 0)
        {
            Try(undo.Pop());
        }
    }

    // One step that cannot be undone must not keep the others from it.
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception problem) when (RequestFolder.IsOfDisk(problem))
        {
            // The problem that began it is the one that is reported.
        }
    }
}
