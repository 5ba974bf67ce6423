using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using CertTools.Tests.Certificates;
using CertTools.Tests.Planning;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>All files are written, or none.</summary>
public sealed class RequestFolderTests : IDisposable
{
    private readonly RequestTestFolder folder = new();

    private static IReadOnlyList<RequestDraft> Drafts => Order.Set(new CertRequestOptions(), [.. Seed3.Topology().Plan().Certificates]).Drafts;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_files_are_written_for_each_order_and_nothing_else()
    {
        IReadOnlyList<CertificateRequestFiles> written = Write();
        Assert.Equal(4, written.Count);
        Assert.Equal(written.SelectMany(files => files.GetPaths()).OrderBy(path => path, StringComparer.Ordinal), Directory.GetFiles(folder.Path).OrderBy(path => path, StringComparer.Ordinal));
        Assert.All(written, files => Assert.StartsWith("[Version]", File.ReadAllText(files.PolicyPath), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_there_are_named_and_stay()
    {
        string there = folder.Write(Drafts[2].FileNames[0], [1, 2, 3]);
        CertToolsException error = Assert.Throws<CertToolsException>(() => Write());
        Assert.Equal("FileExists", error.ErrorId);
        Assert.Contains(Drafts[2].FileNames[0], error.Message);
        Assert.DoesNotContain(Drafts[0].FileNames[0], error.Message);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(there));
        Assert.Single(folder.Files);
    }

    [Fact]
    public void They_are_replaced_where_that_is_asked_for()
    {
        string there = folder.Write(Drafts[2].FileNames[0], [1, 2, 3]);
        Write(overwrite: true);
        Assert.StartsWith("[Version]", File.ReadAllText(there), StringComparison.Ordinal);
        Assert.Equal(8, folder.Files.Length);
    }

    [Fact]
    public void Only_the_last_part_of_a_path_is_created()
    {
        string path = Path.Combine(folder.Path, "new");
        new RequestFolder(path, overwrite: false).Write(Drafts, CancellationToken.None);
        Assert.Equal(8, Directory.GetFiles(path).Length);
        AssertNotUsable(Path.Combine(folder.Path, "a", "b"), "neither does the folder above it");
    }

    [Fact]
    public void A_file_is_no_folder_and_a_folder_is_no_file()
    {
        AssertNotUsable(folder.Write("file", [1]), "is a file");
        Directory.CreateDirectory(Path.Combine(folder.Path, Drafts[0].FileNames[0]));
        AssertNotUsable(folder.Path, "has a folder of the name of a file");
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is_left_and_what_was_replaced_is_back()
    {
        string first = Path.Combine(folder.Path, "first.txt");
        string last = Path.Combine(folder.Path, "last.txt");
        File.WriteAllText(first, "before");
        using (var change = new FolderChange(folder.Path))
        {
            change.Prepare(new RequestFile("first.txt", [1]));
            change.Prepare(new RequestFile("second.txt", [2]));
            change.Prepare(new RequestFile("last.txt", [3]));
            Directory.CreateDirectory(last);
            Assert.ThrowsAny<IOException>(() => change.Commit(overwrite: true));
        }

        Assert.Equal("before", File.ReadAllText(first));
        Assert.Equal(["first.txt", "last.txt"], folder.Files.OrderBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_was_created_goes_too()
    {
        string path = Path.Combine(folder.Path, "new");
        using (var change = new FolderChange(path))
        {
            change.CreateFolder();
            change.Prepare(new RequestFile("first.txt", [1]));
        }

        Assert.Empty(folder.Files);
    }

    [Fact]
    public void A_new_folder_may_end_in_a_separator()
    {
        string path = Path.Combine(folder.Path, "new") + Path.DirectorySeparatorChar;
        Assert.All(new RequestFolder(path, overwrite: false).Write(Drafts, CancellationToken.None), written => Assert.True(File.Exists(written.NotesPath)));
    }

    [Fact]
    public void It_can_be_stopped_and_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => new RequestFolder(folder.Path, overwrite: false).Write(Drafts, stop.Token));
        Assert.Empty(folder.Files);
    }

    [SkippableFact]
    public void A_path_that_is_too_long_or_may_not_be_written_is_one_error()
    {
        Skip.If(Platform.IsMono, "Mono finds fault with other paths than .NET Framework does.");
        string tooLong = Path.Combine(folder.Path, new string('x', 300));
        CertToolsException error = Assert.Throws<CertToolsException>(() => new RequestFolder(tooLong, overwrite: false).Write(Drafts, CancellationToken.None));
        Assert.Equal("FileNotWritten", error.ErrorId);
        Assert.Empty(folder.Files);
    }

    private IReadOnlyList<CertificateRequestFiles> Write(bool overwrite = false) => new RequestFolder(folder.Path, overwrite).Write(Drafts, CancellationToken.None);

    private static void AssertNotUsable(string path, string said)
    {
        CertToolsException error = Assert.Throws<CertToolsException>(() => new RequestFolder(path, overwrite: true).Write(Drafts, CancellationToken.None));
        Assert.Equal("FolderNotUsable", error.ErrorId);
        Assert.Contains(said, error.Message);
    }
}
