using System;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

/// <summary>A valid certificate with any bytes changed, removed or put in never makes the reader throw.</summary>
public class MutationTests
{
    private const int Runs = 5000;

    private static readonly byte[] Original = Certificate(
        subject: Name(Attribute(Organization, Text(0x0c, "Contoso")), Attribute(CommonName, Text(0x13, "im.contoso.com"))),
        algorithm: Algorithm("1.2.840.113549.1.1.10", Sequence(Explicit(0, Algorithm("2.16.840.1.101.3.4.2.1")))),
        extensions:
        [
            Extension(San, Sequence(
                Implicit(2, Encoding.ASCII.GetBytes("im.contoso.com")),
                Explicit(0, Oid("1.3.6.1.4.1.311.20.2.3"), Explicit(0, Text(0x0c, "a@b"))),
                Explicit(4, NameOf("x")),
                Implicit(7, 192, 0, 2, 1),
                Implicit(8, 0x2a, 3))),
            Extension(Eku, Sequence(Oid("1.3.6.1.5.5.7.3.1"))),
            Extension(KeyUsage, Tlv(0x03, [5, 0xa0]), critical: true),
            Extension(BasicConstraints, Sequence([0x01, 0x01, 0xff], Integer(3))),
            Extension(CrlDistributionPoints, Sequence(Sequence(Explicit(0, Explicit(0, Implicit(6, Encoding.ASCII.GetBytes("http://a"))))))),
            Extension(AuthorityInformationAccess, Sequence(Sequence(Oid("1.3.6.1.5.5.7.48.1"), Implicit(6, Encoding.ASCII.GetBytes("http://b"))))),
        ]);

    [Fact]
    public void The_original_is_readable() => Assert.Empty(Read(Original).Unreadable);

    [Fact]
    public void The_reader_never_throws() => Check(bytes =>
    {
        if (CertificateReader.TryRead(bytes, out CertificateFacts? facts))
        {
            ReadEverything(facts);
        }
    });

    [Fact]
    public void A_file_gives_facts_or_one_clear_error() => Check(bytes =>
    {
        try
        {
            CertificateFile.Parse(bytes, "mutation.cer");
        }
        catch (CertToolsException e)
        {
            Assert.Contains("mutation.cer", e.Message, StringComparison.Ordinal);
        }
    });

    private static void Check(Action<byte[]> property) =>
        Prop.ForAll(Mutants(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static Arbitrary<byte[]> Mutants()
    {
        Gen<(int Kind, int Position, int Value)> change =
            from kind in Gen.Choose(0, 3)
            from position in Gen.Choose(0, Original.Length - 1)
            from value in Gen.Choose(0, 255)
            select (kind, position, value);
        return Arb.From(change.NonEmptyListOf().Resize(8).Select(changes =>
        {
            byte[] bytes = (byte[])Original.Clone();
            foreach ((int kind, int position, int value) in changes)
            {
                bytes = Apply(bytes, kind, Math.Min(position, bytes.Length), (byte)value);
            }

            return bytes;
        }));
    }

    private static byte[] Apply(byte[] bytes, int kind, int position, byte value)
    {
        ReadOnlySpan<byte> before = bytes.AsSpan(0, position);
        ReadOnlySpan<byte> after = bytes.AsSpan(position);
        ReadOnlySpan<byte> afterOne = after.IsEmpty ? after : after.Slice(1);
        return kind switch
        {
            0 => [.. before, value, .. afterOne],
            1 => [.. before, value, .. after],
            2 => [.. before, .. afterOne],
            _ when value < 16 => [.. before],
            _ => [.. before, (byte)(after.IsEmpty ? value : after[0] ^ (1 << (value % 8))), .. afterOne],
        };
    }
}
