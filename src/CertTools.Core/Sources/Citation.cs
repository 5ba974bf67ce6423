namespace CertTools;

/// <summary>A document that a fact comes from.</summary>
/// <param name="Key">Its short key, for example <c>S2</c> or <c>L13-WILD</c>.</param>
/// <param name="Title">Its title, with author or publisher and year where known.</param>
/// <param name="Url">Where it is, or was; empty when it has no address.</param>
public sealed record Citation(string Key, string Title, string Url)
{
    /// <summary>The key and the title.</summary>
    public override string ToString() => $"[{Key}] {Title}";
}
