using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CertTools;

/// <summary>
/// The serialized store that Windows exports as .sst: eight bytes of header, then elements of an id, an encoding
/// and a length, each four bytes with the least significant first, and their data. The properties of a certificate
/// stand before it.
/// </summary>
internal static class SerializedStore
{
    private const int ElementHeader = 12;

    private enum Element : uint
    {
        End = 0,
        FriendlyName = 11,
        Certificate = 32,
        RevocationList = 33,
        TrustList = 34,
    }

    private static ReadOnlySpan<byte> Header => [0, 0, 0, 0, (byte)'C', (byte)'E', (byte)'R', (byte)'T'];

    public static bool IsStore(ReadOnlySpan<byte> content) => content.StartsWith(Header);

    public static void Read(ReadOnlyMemory<byte> content, FoundItems found)
    {
        ReadOnlyMemory<byte> rest = content.Slice(Header.Length);
        string friendlyName = string.Empty;
        int number = 1;
        while (rest.Length >= ElementHeader)
        {
            var element = (Element)BinaryPrimitives.ReadUInt32LittleEndian(rest.Span);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span.Slice(8));
            if (element == Element.End)
            {
                return;
            }

            if (length > rest.Length - ElementHeader)
            {
                break;
            }

            ReadOnlyMemory<byte> data = rest.Slice(ElementHeader, (int)length);
            rest = rest.Slice(ElementHeader + (int)length);
            switch (element)
            {
                case Element.FriendlyName:
                    friendlyName = Encoding.Unicode.GetString(data.ToArray()).TrimEnd('\0');
                    continue;

                case Element.Certificate:
                    found.AddCertificate(data, string.Format(CultureInfo.InvariantCulture, "certificate {0} of the store", number++), friendlyName);
                    break;

                case Element.RevocationList:
                    found.AddRevocationList();
                    break;

                case Element.TrustList:
                    found.PassOver("a certificate trust list of the store is not a certificate");
                    break;

                default:
                    continue;
            }

            friendlyName = string.Empty;
        }

        found.PassOverDamaged("the end of the store");
    }
}
