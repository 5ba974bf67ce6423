using System;
using System.Globalization;

namespace CertTools;

/// <summary>A build of Lync Phone Edition: four numbers, compared as numbers (4100 is more than 107).</summary>
public readonly record struct PhoneFirmware(int Major, int Minor, int Build, int Revision) : IComparable<PhoneFirmware>
{
    /// <summary>June 2012: wildcards are claimed to be supported for Lync and Exchange names [S4, citing KB2709668].</summary>
    public static readonly PhoneFirmware WildcardClaimed = new(4, 0, 7577, 4100);

    /// <summary>December 2012: the first build with official support for Lync Server 2013 [SCH-UPD].</summary>
    public static readonly PhoneFirmware Lync2013 = new(4, 0, 7577, 4363);

    /// <summary>A build of the server, which reports about phones mention [S4].</summary>
    private static readonly PhoneFirmware ServerBuild = new(4, 0, 7577, 4051);

    /// <summary>Reads a build.</summary>
    /// <param name="text">Four numbers with dots between them, for example <c>4.0.7577.4100</c>.</param>
    /// <exception cref="CertToolsException"><c>FirmwareNotUsable</c>: the text is not a build, or is a server's build.</exception>
    public static PhoneFirmware Parse(string? text)
    {
        string[] parts = (text ?? string.Empty).Split('.');
        var numbers = new int[4];
        bool isBuild = parts.Length == numbers.Length;
        for (int i = 0; isBuild && i < parts.Length; i++)
        {
            isBuild = int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]);
        }

        if (!isBuild)
        {
            throw new CertToolsException("FirmwareNotUsable", text ?? string.Empty, $"'{Printable.Text(text ?? string.Empty)}' is not a build of phone firmware.",
                "Give the four numbers of its version, for example 4.0.7577.4100.");
        }

        var build = new PhoneFirmware(numbers[0], numbers[1], numbers[2], numbers[3]);
        return build != ServerBuild ? build
            : throw new CertToolsException("FirmwareNotUsable", text!, $"{build} is a build of the Lync server (multitenant edition), not of a phone.",
                "Give the build that the phone itself shows.");
    }

    /// <inheritdoc/>
    public int CompareTo(PhoneFirmware other) => (Major, Minor, Build, Revision).CompareTo((other.Major, other.Minor, other.Build, other.Revision));

    /// <summary>Whether the left build is older.</summary>
    public static bool operator <(PhoneFirmware left, PhoneFirmware right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left build is newer.</summary>
    public static bool operator >(PhoneFirmware left, PhoneFirmware right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left build is not newer.</summary>
    public static bool operator <=(PhoneFirmware left, PhoneFirmware right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left build is not older.</summary>
    public static bool operator >=(PhoneFirmware left, PhoneFirmware right) => left.CompareTo(right) >= 0;

    /// <summary>The four numbers with dots between them.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", Major, Minor, Build, Revision);
}
