namespace CertTools;

/// <summary>The tags that certificates are made of: the first byte of an encoded element (X.690, 8.1.2).</summary>
internal static class DerTag
{
    public const byte None = 0x00;
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte ObjectIdentifier = 0x06;
    public const byte Utf8String = 0x0c;
    public const byte NumericString = 0x12;
    public const byte PrintableString = 0x13;
    public const byte TeletexString = 0x14;
    public const byte IA5String = 0x16;
    public const byte UtcTime = 0x17;
    public const byte GeneralizedTime = 0x18;
    public const byte VisibleString = 0x1a;
    public const byte UniversalString = 0x1c;
    public const byte BmpString = 0x1e;
    public const byte Sequence = 0x30;
    public const byte Set = 0x31;

    /// <summary>[0] of a primitive; the number of another is added.</summary>
    public const byte Context = 0x80;

    /// <summary>[0] of something constructed, or explicit; the number of another is added.</summary>
    public const byte ContextConstructed = 0xa0;
}
