using System;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>What a subject takes.</summary>
public sealed class SubjectFieldsTests
{
    [Theory]
    [InlineData("us", "US")]
    [InlineData(" DE ", "DE")]
    [InlineData("", "")]
    public void A_country_is_two_letters(string given, string expected) => Assert.Equal(expected, new SubjectFields { Country = given }.Country);

    [Theory]
    [InlineData("Germany")]
    [InlineData("U1")]
    [InlineData("D")]
    [InlineData("\u0131t")]
    public void Anything_else_is_no_country(string given) => AssertRefused("-Country", () => new SubjectFields { Country = given });

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2028b")]
    public void What_cannot_be_shown_is_refused(string text)
    {
        AssertRefused("-Organization", () => new SubjectFields { Organization = text });
        AssertRefused("-State", () => new SubjectFields { State = text });
    }

    [Fact]
    public void Half_a_character_is_refused() => AssertRefused("-Organization", () => new SubjectFields { Organization = "a" + '\ud800' });

    [Fact]
    public void The_lengths_are_those_of_X520()
    {
        Assert.Equal(64, new SubjectFields { Organization = new string('o', 64) }.Organization.Length);
        Assert.Equal(128, new SubjectFields { Locality = new string('l', 128) }.Locality.Length);
        AssertRefused("-Organization", () => new SubjectFields { Organization = new string('o', 65) });
        AssertRefused("-OrganizationalUnit", () => new SubjectFields { OrganizationalUnit = new string('o', 65) });
        AssertRefused("-Locality", () => new SubjectFields { Locality = new string('l', 129) });
    }

    private static void AssertRefused(string parameter, Func<object> action)
    {
        CertToolsException error = Assert.Throws<CertToolsException>(action);
        Assert.Equal("SubjectFieldNotUsable", error.ErrorId);
        Assert.StartsWith(parameter + " '", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, Printable.Text(error.Message));
    }
}
