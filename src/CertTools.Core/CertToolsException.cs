using System;

namespace CertTools;

/// <summary>
/// Something that was given cannot be used: a name, a file, a combination of parameters. The message says what
/// is wrong and with which item; <see cref="Remedy"/> says what to do.
/// </summary>
/// <remarks>A certificate that breaks a requirement is never an exception: it is a finding.</remarks>
public sealed class CertToolsException : Exception
{
    /// <summary>Makes an exception for one item.</summary>
    /// <param name="errorId">A stable PascalCase id, for example <c>NameNotUsable</c>.</param>
    /// <param name="item">The item that cannot be used, as it was given.</param>
    /// <param name="problem">What is wrong with it: one sentence that names the item.</param>
    /// <param name="remedy">What to do about it: one sentence.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public CertToolsException(string errorId, string item, string problem, string remedy, Exception? inner = null)
        : base(problem + " " + remedy, inner)
    {
        ErrorId = errorId;
        Item = item;
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>The stable id of this kind of error, in PascalCase.</summary>
    public string ErrorId { get; }

    /// <summary>The item that cannot be used, as it was given.</summary>
    public string Item { get; }

    /// <summary>What is wrong, without the remedy.</summary>
    public string Problem { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }
}
