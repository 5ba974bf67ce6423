using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CertTools.Tests.Certificates;
using Xunit;

namespace CertTools.Tests.Names;

public class PublicSuffixTests
{
    [Theory]
    [InlineData("com", true)]
    [InlineData("co.uk", true)]
    [InlineData("CO.UK", true)]
    [InlineData("contoso.com", false)]
    [InlineData("contoso.co.uk", false)]
    [InlineData("anything.ck", true)]
    [InlineData("www.ck", false)]
    [InlineData("city.kawasaki.jp", false)]
    [InlineData("other.kawasaki.jp", true)]
    [InlineData("xn--55qx5d.cn", true)]
    [InlineData("github.io", false)]
    [InlineData("local", true)]
    public void A_suffix_is_told_from_a_domain(string name, bool isSuffix) => Assert.Equal(isSuffix, PublicSuffixes.Contains(DnsName.Read(name)));

    [Fact]
    public void The_list_has_its_day() => Assert.Equal(new DateTime(2023, 2, 9, 0, 0, 0, DateTimeKind.Utc), PublicSuffixes.AsOf);

    [SkippableFact]
    public void Every_entry_of_the_registries_is_known()
    {
        string path = Corpora.Path("psl/public_suffix_list.dat");
        var idn = new IdnMapping();
        string[] entries = File.ReadLines(path).TakeWhile(line => !line.Contains("END ICANN")).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).ToArray();
        Assert.True(entries.Length > 5000, $"{entries.Length} entries were read.");
        Assert.All(entries, entry =>
        {
            string name = entry[0] == '!' ? entry.Substring(1) : entry.Replace("*", "any");
            Assert.Equal(entry[0] != '!', PublicSuffixes.Contains(DnsName.Read(string.Join(".", Labels(name, idn)))));
        });
    }

    private static IEnumerable<string> Labels(string name, IdnMapping idn) => name.Split('.').Select(label => label.All(c => c < 0x80) ? label : idn.GetAscii(label));
}
