using System;
using System.Collections.Generic;
using System.Linq;
using CertTools.Rules;

namespace CertTools;

/// <summary>Every rule there is. Adding a rule is adding its file and its line here.</summary>
public static class RuleCatalog
{
    private static readonly CertificateRule[] Rules =
    [
        new ServerAuthenticationIsNamed(),
        new CrlDistributionPointIsPresent(),
        new DateIsWithinValidity(),
        new SignatureIsNotRsaPss(),
        new SignatureHashIsStrong(),
        new CommonNameIsRepeatedInSan(),
        new CommonNameIsNoWildcard(),
        new KeyIsLongEnough(),
        new NameIsFullyQualified(),
        new KeyUsageAllowsTls(),
        new NameIsPlainAscii(),
        new KeyIsNoEllipticCurve(),
        new NameIsLiteral(),
        new NameIsWithinReachOfWildcard(),
        new NameIsNotDomainOfWildcard(),
        new WildcardIsWholeLabel(),
        new UnmanagedClientsTrustTheIssuer(),
        new NameCanBeSigned(),
        new CommonNameIsCopyOfSan(),
        new ValidityIsWithinLimit(),
        new ClientAuthenticationIsAbsent(),
        new NameHasPublicForm(),
        new KeyIsAcceptedByPublicCas(),
        new CommonNameFitsInto64(),
        new SubjectHasNoOrganizationalUnit(),
        new WildcardIsBelowPublicSuffix(),
        new NamesFitOnOneOrder(),
        new CrlDistributionPointIsOrdered(),
        new PhoneHoldsIntermediate(),
        new ServerAcceptsTls10(),
        new ChainEndsInTrustedRoot(),
        new StoreIsThatOfComputer(),
        new PrivateKeyIsPresent(),
        new PrivateKeyIsInCsp(),
        new PrivateKeyIsExportable(),
        new IntermediatesAreInstalled(),
        new SuccessorTakesEffectInTime(),
        new OneRenewalYearlyIsEnough(),
        new RequestHasStrongKeyAndHash(),
        new ExactNameComesBeforeWildcard(),
        new PoolHasNoWildcardInSan(),
        new OAuthKeyIsLongEnough(),
        new InternalWebDiffersFromExternal(),
        new ExchangeIsNotSelfSigned(),
        new ExternalEdgeIsPublic(),
        new ExternalEdgeHasNoWildcard(),
        new AolFindsClientAuthentication(),
        new SignInNamesAreCurrent(),
        new AVNameIsAbsent(),
        new ListenerNameIsRepeatedInSan(),
        new PublishedNameIsReadByIsa(),
    ];

    // Apart from the others, so that they cost nothing where nothing was ordered.
    private static readonly CertificateRule[] AgainstOrder =
    [
        new OrderedNamesAreCarried(),
        new NoNameIsAdded(),
        new CommonNameIsAsOrdered(),
        new KeyIsThatOfRequest(),
        new OrderedServerAuthenticationIsKept(),
        new OrderedPurposesAreKept(),
    ];

    private static readonly DeploymentRule[] AcrossCertificates =
    [
        new TypedNameIsCommonName(),
        new SharedNameHasDifferentPorts(),
        new ExchangeHasIssuerOfLync(),
        new RootStoreHoldsRootsOnly(),
        new ServiceTargetIsInSipDomain(),
        new DiscoveredServerIsInSipDomain(),
        new ResolvedHostIsOnCertificate(),
        new AutodiscoverAliasStaysInDomain(),
        new AVAuthenticationHasOwnCertificate(),
        new ServersOfPoolShareKey(),
        new SiteHasOwnCertificate(),
        new OAuthCertificateIsTheSame(),
        new PersistentChatSharesIssuer(),
        new DirectorWebDiffersFromPool(),
        new FriendlyNamesAreUnique(),
    ];

    private static readonly RuleDescriptor[] Descriptors = CollectDescriptors();

    /// <summary>The descriptors of all rules, by area in the order of the areas, then by id.</summary>
    public static IReadOnlyList<RuleDescriptor> All => Descriptors;

    /// <summary>The rules that are not rows, in the order in which they are asked.</summary>
    internal static CertificateRule[] CertificateRules => Rules;

    /// <summary>The rules that compare a certificate with its order; asked only where there is one.</summary>
    internal static CertificateRule[] OrderRules => AgainstOrder;

    /// <summary>The rules that compare several certificates.</summary>
    internal static DeploymentRule[] DeploymentRules => AcrossCertificates;

    /// <summary>The rules that can explain what is on the screen, in the order of the catalogue.</summary>
    /// <param name="text">
    /// A message or a part of it, or the number of an event; upper and lower case, the kind of quotes, punctuation and
    /// white space do not count. A longer text that holds a known message finds it too.
    /// </param>
    public static IReadOnlyList<RuleDescriptor> FindBySymptom(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var found = new HashSet<string>(KnownSymptom.Explain(text), StringComparer.Ordinal);
        return Array.FindAll(Descriptors, descriptor => found.Contains(descriptor.Rule));
    }

    /// <summary>The descriptor of a rule, whatever the case of the id; null when there is none.</summary>
    /// <param name="id">For example <c>CWA-01</c>.</param>
    public static RuleDescriptor? Find(string id) =>
        Array.Find(Descriptors, descriptor => id is not null && DnsName.SameName(descriptor.Rule, id));

    // Rows, rules and deployment rules can share a descriptor: one requirement, looked at in several ways.
    private static RuleDescriptor[] CollectDescriptors()
    {
        IEnumerable<RuleDescriptor> all =
        [
            .. WebAccessNames.All, .. EdgeNames.All, .. InternalNames.All, .. PhoneNames.All,
            .. Rules.Select(rule => rule.Descriptor), .. AgainstOrder.Select(rule => rule.Descriptor), .. AcrossCertificates.Select(rule => rule.Descriptor),
        ];
        return all.Distinct().OrderBy(descriptor => descriptor.AreaValue).ThenBy(descriptor => descriptor.Rule, StringComparer.Ordinal).ToArray();
    }
}
