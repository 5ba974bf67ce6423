using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CertTools;

/// <summary>The files of one order, named and not yet made: a key is only made when it will be written.</summary>
public sealed class RequestDraft
{
    private readonly RequestContent content;
    private readonly string name;

    internal RequestDraft(RequestContent content, string name)
    {
        this.content = content;
        this.name = name;
    }

    /// <summary>The names of its files, without a folder.</summary>
    public IReadOnlyList<string> FileNames => ReadableList.Of(Extensions.Select(extension => name + extension));

    private IEnumerable<string> Extensions => content.Options.Format switch
    {
        RequestFormat.Inf => [".inf", ".txt"],
        RequestFormat.OpenSsl => [".cnf", ".txt"],
        _ => [".req", ".key", ".txt"],
    };

    /// <summary>What is said of it once its files are in a folder, or would be.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public CertificateRequestFiles In(string folder)
    {
        string? PathOf(string extension) => Extensions.Contains(extension) ? Path.Combine(folder, name + extension) : null;
        return new CertificateRequestFiles(content, RequestSteps.Commands(content, name), ProductCommand.Of(content, name))
        {
            PolicyPath = PathOf(".inf") ?? PathOf(".cnf") ?? string.Empty,
            RequestPath = PathOf(".req") ?? string.Empty,
            KeyPath = PathOf(".key") ?? string.Empty,
            NotesPath = PathOf(".txt")!,
        };
    }

    /// <summary>The order in one line.</summary>
    public override string ToString() => content.Order.ToString();

    internal IReadOnlyList<RequestFile> Make()
    {
        RequestFile notes = new(name + ".txt", RequestSteps.Write(content, name));
        switch (content.Options.Format)
        {
            case RequestFormat.Inf:
                return [new(name + ".inf", InfFile.Write(content)), notes];
            case RequestFormat.OpenSsl:
                return [new(name + ".cnf", OpenSslConfiguration.Write(content)), notes];
            default:
                using (var password = new KeyPasswordText(content.Options.KeyPassword!))
                {
                    (byte[] request, byte[] key) = Pkcs10Request.Write(content, password.Characters);
                    return [new(name + ".req", request), new(name + ".key", key, IsSecret: true), notes];
                }
        }
    }
}
