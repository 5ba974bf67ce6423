using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>The help file describes the cmdlets as they are.</summary>
public sealed class HelpFileTests
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly Dictionary<string, XElement> Topics = XDocument
        .Load(Repository.PathOf("en-US", "CertTools.PowerShell.dll-Help.xml")).Root!
        .Elements(Command + "command")
        .ToDictionary(topic => topic.Element(Command + "details")!.Element(Command + "name")!.Value);

    public static TheoryData<string> CmdletNames => [.. CmdletMetadata.ReadAll("net8.0").Select(cmdlet => cmdlet.Name)];

    [Fact]
    public void Every_topic_is_of_a_cmdlet() =>
        Assert.Equal(CmdletMetadata.ReadAll("net8.0").Select(cmdlet => cmdlet.Name), Topics.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_cmdlet_has_a_synopsis_a_description_and_three_examples(string name)
    {
        XElement topic = Topics[name];

        Assert.EndsWith(".", topic.Element(Command + "details")!.Element(Maml + "description")!.Value.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(topic.Element(Maml + "description")!.Elements(Maml + "para"));
        XElement[] examples = topic.Element(Command + "examples")!.Elements(Command + "example").ToArray();
        Assert.True(examples.Length >= 3);
        Assert.All(examples, example => Assert.Contains(name, example.Element(Dev + "code")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_parameter_is_described_as_it_is(string name)
    {
        CmdletMetadata cmdlet = Cmdlet(name);
        Dictionary<string, XElement> described = Topics[name].Element(Command + "parameters")!.Elements(Command + "parameter")
            .ToDictionary(parameter => parameter.Element(Maml + "name")!.Value);

        Assert.Equal(cmdlet.Parameters.Where(parameter => parameter.IsShown).Select(parameter => parameter.Name).Concat(Asking(cmdlet)).Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(cmdlet.Parameters.Where(parameter => parameter.IsShown), parameter =>
        {
            XElement text = described[parameter.Name];
            ParameterUse use = parameter.Sets.Values.First();
            Assert.NotEmpty(text.Element(Maml + "description")!.Value.Trim());
            Assert.Equal(use.Mandatory, (bool)text.Attribute("required")!);
            Assert.Equal(use.Position < 0 ? "named" : $"{use.Position}", text.Attribute("position")!.Value);
            Assert.Equal(use.FromPipeline ? "true (ByValue)" : use.FromPipelineByPropertyName ? "true (ByPropertyName)" : "false", text.Attribute("pipelineInput")!.Value);
            Assert.Equal(parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases), text.Attribute("aliases")!.Value);
        });
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_parameter_set_has_its_syntax(string name)
    {
        string[] sets = Cmdlet(name).Parameters.SelectMany(parameter => parameter.Sets.Keys).Where(set => set != ParameterMetadata.AllSets).Distinct().DefaultIfEmpty(ParameterMetadata.AllSets).ToArray();
        IEnumerable<string> expected = sets.Select(set => Line(Cmdlet(name).Parameters
            .Where(parameter => parameter.IsShown && (parameter.Sets.ContainsKey(set) || parameter.Sets.ContainsKey(ParameterMetadata.AllSets)))
            .Select(parameter => parameter.Name)
            .Concat(Asking(Cmdlet(name)))));
        IEnumerable<string> written = Topics[name].Element(Command + "syntax")!.Elements(Command + "syntaxItem")
            .Select(item => Line(item.Elements(Command + "parameter").Select(parameter => parameter.Element(Maml + "name")!.Value)));

        Assert.Equal(expected.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));

        static string Line(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_enumeration_lists_the_words_it_takes(string name)
    {
        CmdletMetadata cmdlet = Cmdlet(name);
        foreach (XElement written in Topics[name].Element(Command + "syntax")!.Elements(Command + "syntaxItem").Elements(Command + "parameter")
            .Where(parameter => !Asking(cmdlet).Contains(parameter.Element(Maml + "name")!.Value)))
        {
            ParameterMetadata parameter = cmdlet.Parameter(written.Element(Maml + "name")!.Value);
            IEnumerable<string> expected = parameter.ValidValues.Count > 0 ? parameter.ValidValues : EnumMembers.Of(parameter.Type) ?? [];
            IEnumerable<string> words = written.Elements(Command + "parameterValueGroup").Elements(Command + "parameterValue").Select(word => word.Value);

            Assert.Equal(expected, words);
        }
    }

    [Fact]
    public void The_topic_about_the_module_names_every_cmdlet_and_usage()
    {
        string topic = File.ReadAllText(Repository.PathOf("en-US", "about_CertTools.help.txt"));

        Assert.All(CmdletMetadata.ReadAll("net8.0"), cmdlet => Assert.Contains(cmdlet.Name, topic, StringComparison.Ordinal));
        Assert.All(EnumMembers.Of("CertTools.CertificateUsage")!, usage => Assert.Contains("        " + usage, topic, StringComparison.Ordinal));
    }

    [Fact]
    public void The_topic_about_the_module_is_there() =>
        Assert.Contains("about_CertTools", File.ReadAllText(Repository.PathOf("en-US", "about_CertTools.help.txt")), StringComparison.Ordinal);

    /// <summary>What PowerShell adds to a cmdlet that asks before it changes something.</summary>
    private static string[] Asking(CmdletMetadata cmdlet) => cmdlet.SupportsShouldProcess ? ["WhatIf", "Confirm"] : [];

    private static CmdletMetadata Cmdlet(string name) => CmdletMetadata.ReadAll("net8.0").Single(cmdlet => cmdlet.Name == name);
}
