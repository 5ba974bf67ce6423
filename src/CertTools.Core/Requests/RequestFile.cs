namespace CertTools;

/// <summary>A file that is to be written.</summary>
internal sealed record RequestFile(string Name, byte[] Content, bool IsSecret = false);
