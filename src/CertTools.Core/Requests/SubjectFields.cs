namespace CertTools;

/// <summary>What a subject names beside the common name. All is optional; texts are checked when they are set.</summary>
public sealed record SubjectFields
{
    // The upper bounds of X.520, in characters.
    private const int LongestName = 64;
    private const int LongestPlace = 128;

    private readonly string organization = string.Empty;
    private readonly string organizationalUnit = string.Empty;
    private readonly string locality = string.Empty;
    private readonly string state = string.Empty;
    private readonly string country = string.Empty;

    /// <summary>The organisation (O), at most 64 characters; empty for none.</summary>
    /// <exception cref="CertToolsException"><c>SubjectFieldNotUsable</c>.</exception>
    public string Organization { get => organization; init => organization = Check(value, nameof(Organization), LongestName); }

    /// <summary>The unit (OU), at most 64 characters; empty for none. It is left out of what a public CA signs, which must not carry one [BR].</summary>
    /// <exception cref="CertToolsException"><c>SubjectFieldNotUsable</c>.</exception>
    public string OrganizationalUnit { get => organizationalUnit; init => organizationalUnit = Check(value, nameof(OrganizationalUnit), LongestName); }

    /// <summary>The city (L), at most 128 characters; empty for none.</summary>
    /// <exception cref="CertToolsException"><c>SubjectFieldNotUsable</c>.</exception>
    public string Locality { get => locality; init => locality = Check(value, nameof(Locality), LongestPlace); }

    /// <summary>The state or province (S), at most 128 characters; empty for none.</summary>
    /// <exception cref="CertToolsException"><c>SubjectFieldNotUsable</c>.</exception>
    public string State { get => state; init => state = Check(value, nameof(State), LongestPlace); }

    /// <summary>The country (C), two letters of ISO 3166; empty for none.</summary>
    /// <exception cref="CertToolsException"><c>SubjectFieldNotUsable</c>.</exception>
    public string Country { get => country; init => country = CheckCountry(value); }

    private static string Check(string? value, string field, int longest)
    {
        string text = (value ?? string.Empty).Trim();
        return Printable.Text(text) != text ? throw NotUsable(field, text, "has a character that cannot be shown", "Leave it out.")
            : text.Length > longest ? throw NotUsable(field, text, $"has {text.Length} characters; a certificate takes {longest}", "Give a shorter one.")
            : text;
    }

    private static string CheckCountry(string? value)
    {
        string text = Check(value, nameof(Country), LongestPlace);
        return text.Length == 0 || text.Length == 2 && IsLetter(text[0]) && IsLetter(text[1])
            ? text.ToUpperInvariant()
            : throw NotUsable(nameof(Country), text, "is not two letters", "Give the code of the country, for example US, DE or GB.");

        static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
    }

    private static CertToolsException NotUsable(string field, string text, string problem, string remedy) =>
        new("SubjectFieldNotUsable", text, $"-{field} '{Printable.Text(text)}' {problem}.", remedy);
}
