using System;
using System.Formats.Asn1;

namespace CertTools;

/// <summary>Walks elements that stand one after the other. It never throws: what cannot be read is not there.</summary>
internal ref struct DerReader
{
    private readonly AsnEncodingRules _rules;
    private ReadOnlySpan<byte> _rest;
    private int _start;

    /// <param name="data">The elements.</param>
    /// <param name="start">Where they stand in the whole, for <see cref="DerElement.Range"/>.</param>
    /// <param name="rules">DER; BER for the shells of other formats, which may have indefinite lengths.</param>
    public DerReader(ReadOnlySpan<byte> data, int start = 0, AsnEncodingRules rules = AsnEncodingRules.DER)
    {
        _rest = data;
        _start = start;
        _rules = rules;
    }

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>The tag of what comes next, readable or not.</summary>
    public readonly byte NextTag => _rest.IsEmpty ? DerTag.None : _rest[0];

    public bool TryRead(out DerElement element)
    {
        try
        {
            if (AsnDecoder.TryReadEncodedValue(_rest, _rules, out _, out int contentOffset, out int contentLength, out int consumed))
            {
                element = new DerElement(_rest.Slice(0, consumed), contentOffset, contentLength, _start, _rules);
                _rest = _rest.Slice(consumed);
                _start += consumed;
                return true;
            }
        }
        catch (AsnContentException)
        {
            // In spite of its name it throws where an indefinite length has no end.
        }

        element = default;
        return false;
    }

    /// <summary>Reads the next element when it has this tag; otherwise stays where it is.</summary>
    public bool TryRead(byte tag, out DerElement element)
    {
        if (NextTag == tag)
        {
            return TryRead(out element);
        }

        element = default;
        return false;
    }
}

/// <summary>One element. The default is no element: no tag, no content.</summary>
internal readonly ref struct DerElement
{
    private readonly AsnEncodingRules _rules;
    private readonly int _start;
    private readonly int _contentOffset;

    public DerElement(ReadOnlySpan<byte> encoded, int contentOffset, int contentLength, int start, AsnEncodingRules rules)
    {
        Encoded = encoded;
        Content = encoded.Slice(contentOffset, contentLength);
        _contentOffset = contentOffset;
        _start = start;
        _rules = rules;
    }

    public ReadOnlySpan<byte> Encoded { get; }

    public ReadOnlySpan<byte> Content { get; }

    public byte Tag => Encoded.IsEmpty ? DerTag.None : Encoded[0];

    /// <summary>Where the element stands in the whole.</summary>
    public FactRange Range => new(_start, Encoded.Length);

    /// <summary>Where its content stands in the whole.</summary>
    public FactRange ContentRange => new(_start + _contentOffset, Content.Length);

    /// <summary>Walks what the element contains; nothing when it does not have the tag.</summary>
    public DerReader Enter(byte tag = DerTag.Sequence) =>
        Tag == tag ? new DerReader(Content, _start + _contentOffset, _rules) : default;

    /// <summary>The dotted OID, a shared text for a well-known one; null when this is no OID.</summary>
    public string? ReadOid()
    {
        // Longer ones exist only to burn time: the decoding of one arc is quadratic.
        const int LongestOid = 256;
        if (Tag != DerTag.ObjectIdentifier || Content.Length > LongestOid)
        {
            return null;
        }

        try
        {
            return AsnDecoder.ReadObjectIdentifier(Encoded, _rules, out _);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
