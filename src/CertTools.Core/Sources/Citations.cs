using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CertTools;

/// <summary>Every document that a fact of CertTools comes from, each named once.</summary>
public static class Citations
{
    private static readonly Lazy<IReadOnlyList<Citation>> Known = new(() => typeof(Citations)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Citation))
        .Select(field => (Citation)field.GetValue(null)!)
        .ToArray());

    /// <summary>Pacyk's field report on CWA 2007 R2.</summary>
    public static readonly Citation S0 = new("S0", "Tom Pacyk, CWA 2007 R2 Certificate Requirements", "https://www.confusedamused.com/");

    /// <summary>Microsoft's page on CWA certificates.</summary>
    public static readonly Citation S1 = new("S1", "Microsoft TechNet, Preparing Certificates for Communicator Web Access (2007 R2)", "");

    /// <summary>The correction of Microsoft's page.</summary>
    public static readonly Citation S2 = new("S2", "Jeff Schertz, OCS R2 CWA Single Certificate Configuration (Perficient, 2009)", "https://blogs.perficient.com/microsoft/2009/08/ocs-r2-cwa-single-certificate-configuration");

    /// <summary>External SAN certificates for OCS 2007 R2.</summary>
    public static readonly Citation S3 = new("S3", "sole.dk, How to get external SAN UC SSL certificates that work with OCS 2007 R2", "");

    /// <summary>Lync Phone Edition and wildcards.</summary>
    public static readonly Citation S4 = new("S4", "Jeff Schertz, Lync Phone Edition Incompatible with Wildcard Certificates (2011, updated 2012)", "http://blog.schertz.name/2011/02/lync-phone-edition-incompatible-wildcard-certificates/");

    /// <summary>Microsoft's answer on wildcards for CWA.</summary>
    public static readonly Citation PacykWc = new("PACYK-WC", "Tom Pacyk, Why You Can't Use a Wildcard Certificate for CWA 2007 R2", "https://www.confusedamused.com/notebook/why-you-cant-use-a-wildcard-certificate-for-cwa-2007-r2/");

    /// <summary>CWA of the first OCS release.</summary>
    public static readonly Citation Ocs07Cwa = new("OCS07-CWA", "Microsoft TechNet, Certificates for Communicator Web Access (2007), bb663572", "");

    /// <summary>Infrastructure requirements of OCS 2007.</summary>
    public static readonly Citation Ocs07Infra = new("OCS07-INFRA", "Microsoft TechNet, Certificate Infrastructure Requirements (OCS 2007), bb870336", "");

    /// <summary>Certificate request files of OCS 2007.</summary>
    public static readonly Citation Ocs07Inf = new("OCS07-INF", "Microsoft TechNet, OCS 2007 Appendix B: request files of the certificate wizard, bb663762", "");

    /// <summary>Supported certificates of OCS 2007 R2.</summary>
    public static readonly Citation OcsR2CaSup = new("OCSR2-CASUP", "Microsoft, OCS 2007 R2: certification authorities and certificate support", "http://unifiedpeople.ru/ocs2007r2.en/");

    /// <summary>Preparing for CWA, pre-release page.</summary>
    public static readonly Citation CwaPre = new("CWA-PRE", "Microsoft TechNet, Communicator Web Access 2007 R2 certificates (pre-release), cc751683", "");

    /// <summary>Certificate infrastructure of Lync 2010.</summary>
    public static readonly Citation L10Infra = new("L10-INFRA", "Microsoft TechNet, Certificate Infrastructure Requirements (Lync Server 2010), gg398066", "");

    /// <summary>Certificate infrastructure of Lync 2013.</summary>
    public static readonly Citation L13Infra = new("L13-INFRA", "Microsoft, Lync Server 2013: certificate infrastructure requirements", "");

    /// <summary>Certificate support of Lync 2013.</summary>
    public static readonly Citation L13Sup = new("L13-SUP", "Microsoft, Lync Server 2013: certificate infrastructure support", "");

    /// <summary>External access with Lync 2013.</summary>
    public static readonly Citation L13Ext = new("L13-EXT", "Microsoft, Lync Server 2013: certificate requirements for external user access", "");

    /// <summary>Wildcards with Lync 2013.</summary>
    public static readonly Citation L13Wild = new("L13-WILD", "Microsoft, Lync Server 2013: wildcard certificate support", "");

    /// <summary>Reverse proxy certificates of Lync 2013.</summary>
    public static readonly Citation L13RpReq = new("L13-RPREQ", "Microsoft, Lync Server 2013: request and configure a certificate for your reverse HTTP proxy", "");

    /// <summary>Requirements of Skype for Business Server 2015.</summary>
    public static readonly Citation SfbEnv = new("SFB-ENV", "Microsoft, Environmental requirements for Skype for Business Server", "https://learn.microsoft.com/skypeforbusiness/plan-your-deployment/requirements-for-your-environment/environmental-requirements");

    /// <summary>Requirements of Skype for Business Server 2019.</summary>
    public static readonly Citation Sfb19 = new("SFB19", "Microsoft, System requirements for Skype for Business Server 2019", "https://learn.microsoft.com/skypeforbusiness/plan/system-requirements");

    /// <summary>MD5 in the chain.</summary>
    public static readonly Citation Md5 = new("MD5", "thecloudtechnologist.com, MD5 in the certificate chain stops the Lync Front End", "");

    /// <summary>Wildcard matching on Windows.</summary>
    public static readonly Citation BlackRock = new("BLACKROCK", "Black Rock Networks, SSL wildcard matching (quoting Microsoft KB258858)", "");

    /// <summary>The Baseline Requirements.</summary>
    public static readonly Citation Br = new("BR", "CA/Browser Forum, TLS Baseline Requirements 2.2.6 (2026-03-31)", "https://github.com/cabforum/servercert/blob/main/docs/BR.md");

    /// <summary>Chrome's root program.</summary>
    public static readonly Citation Chrome = new("CHROME", "Chrome Root Program Policy 1.8 (2026-02-05)", "https://github.com/GoogleChrome/chromerootprogram");

    /// <summary>When DigiCert drops Client Authentication.</summary>
    public static readonly Citation DigiCert53 = new("DIGICERT53", "DigiCert, Sunsetting the client authentication EKU from public TLS certificates (alert 53, 2026-03-03)", "https://knowledge.digicert.com/");

    /// <summary>Edge certificates of OCS 2007 R2.</summary>
    public static readonly Citation OcsR2Edge = new("OCSR2-EDGE", "Microsoft, OCS 2007 R2: set up certificates for the Edge server", "http://unifiedpeople.ru/ocs2007r2.en/html/f05bd2a7-2298-431f-bf3e-e64d15f596a7.htm");

    /// <summary>Microsoft's sample Edge topology.</summary>
    public static readonly Citation OcsR2Sample = new("OCSR2-SAMPLE", "Microsoft, OCS 2007 R2: sample Edge topology and its certificates", "http://unifiedpeople.ru/ocs2007r2.en/");

    /// <summary>The A/V Authentication wizard.</summary>
    public static readonly Citation OcsR2AvWiz = new("OCSR2-AVWIZ", "Microsoft, OCS 2007 R2: certificate for A/V authentication", "http://unifiedpeople.ru/ocs2007r2.en/");

    /// <summary>The internal interface of OCS 2007.</summary>
    public static readonly Citation Ocs07EdgeInt = new("OCS07-EDGEINT", "Microsoft TechNet, Certificate for the internal interface of the Edge server (OCS 2007), bb870318", "");

    /// <summary>The name of the A/V authentication certificate.</summary>
    public static readonly Citation PacykAv = new("PACYK-AV", "Tom Pacyk, Your OCS A/V Authentication Certificate Subject Name Doesn't Matter", "https://www.confusedamused.com/notebook/your-ocs-av-authentication-certificate-subject-name-doesnt-matter/");

    /// <summary>More on Edge certificates.</summary>
    public static readonly Citation SchEdge = new("SCH-EDGE", "Jeff Schertz, More on OCS Edge Server Certificates (Perficient, 2009)", "https://blogs.perficient.com/microsoft/2009/09/");

    /// <summary>Wildcards and OCS.</summary>
    public static readonly Citation SchWc = new("SCH-WC", "Jeff Schertz, Wildcard Certificates in Lync Server (2011)", "http://blog.schertz.name/2011/02/");

    /// <summary>Wildcards in OCS pool certificates.</summary>
    public static readonly Citation TtFeSan = new("TT-FESAN", "TechTarget expert answer on Front End names in the pool certificate (2010)", "");

    /// <summary>Reverse proxy of Communications Server 14.</summary>
    public static readonly Citation Cs14Rp = new("CS14-RP", "Microsoft, Communications Server 14: reverse proxy", "");

    /// <summary>Edge requirements of Skype for Business Server.</summary>
    public static readonly Citation SfbEdge = new("SFB-EDGE", "Microsoft, Edge Server environmental requirements in Skype for Business Server", "https://learn.microsoft.com/skypeforbusiness/plan-your-deployment/edge-server-deployments/edge-environmental-requirements");

    /// <summary>The reverse proxy's certificates in Lync 2013.</summary>
    public static readonly Citation L13Rp = new("L13-RP", "Microsoft, Lync Server 2013: certificate summary - reverse proxy", "");

    /// <summary>ISA Server and SAN certificates.</summary>
    public static readonly Citation IsaSan = new("ISA-SAN", "Microsoft ISA Server team blog, Certificates with multiple SAN entries may break ISA Server web publishing", "");

    /// <summary>Wildcards with Lync 2010.</summary>
    public static readonly Citation L10Wild = new("L10-WILD", "Microsoft TechNet, Wildcard Certificate Support (Lync Server 2010), hh202161", "");

    /// <summary>Updates for Lync Phone Edition.</summary>
    public static readonly Citation SchUpd = new("SCH-UPD", "Jeff Schertz, Updating Lync Phone Edition Devices (2013)", "http://blog.schertz.name/2013/05/");

    /// <summary>Public certificates for Lync Phone Edition.</summary>
    public static readonly Citation SchPub = new("SCH-PUB", "Jeff Schertz, Public certificates and Lync Phone Edition (2014)", "http://blog.schertz.name/2014/10/");

    /// <summary>Internal servers of OCS 2007 R2.</summary>
    public static readonly Citation OcsR2Int = new("OCSR2-INT", "Microsoft, OCS 2007 R2: certificate requirements for internal servers", "http://unifiedpeople.ru/ocs2007r2.en/html/4d0564c2-c5ce-4e42-b46f-d7f836b90894.htm");

    /// <summary>Assigning certificates in OCS 2007 R2.</summary>
    public static readonly Citation OcsR2Assign = new("OCSR2-ASSIGN", "Microsoft, OCS 2007 R2: assign certificates to server roles", "http://unifiedpeople.ru/ocs2007r2.en/");

    /// <summary>Internal servers of Lync 2013.</summary>
    public static readonly Citation L13Int = new("L13-INT", "Microsoft, Lync Server 2013: certificate requirements for internal servers, gg398094", "https://technet.microsoft.com/en-us/library/Gg398094(v=OCS.15)");

    /// <summary>Internal servers of Lync 2010.</summary>
    public static readonly Citation L10Int = new("L10-INT", "Microsoft TechNet, Certificate Requirements for Internal Servers (Lync Server 2010), gg398094", "");

    /// <summary>The Director's certificates in Lync 2013.</summary>
    public static readonly Citation L13Dir = new("L13-DIR", "Microsoft, Lync Server 2013: certificate summary - single Director", "");

    /// <summary>Mobility names in Lync 2013.</summary>
    public static readonly Citation L13Mob = new("L13-MOB", "Microsoft, Lync Server 2013: certificate requirements for mobility", "");

    /// <summary>Technical requirements of mobility.</summary>
    public static readonly Citation L13MobTech = new("L13-MOBTECH", "Microsoft, Lync Server 2013: technical requirements for mobility", "");

    /// <summary>Server-to-server authentication in Lync 2013.</summary>
    public static readonly Citation L13OAuth = new("L13-OAUTH", "Microsoft, Lync Server 2013: assigning a server-to-server authentication certificate", "");

    /// <summary>Persistent Chat certificates.</summary>
    public static readonly Citation L13PChat = new("L13-PCHAT", "Microsoft, Lync Server 2013: certificate requirements for Persistent Chat Server", "");

    /// <summary>Exchange Unified Messaging certificates.</summary>
    public static readonly Citation L13Um = new("L13-UM", "Microsoft, Lync Server 2013: configure certificates on the Exchange Unified Messaging server", "");

    /// <summary>Office Web Apps behind a reverse proxy.</summary>
    public static readonly Citation L13Owas = new("L13-OWAS", "Microsoft, Lync Server 2013: publishing Office Web Apps Server using a reverse proxy", "");

    /// <summary>Simple URLs.</summary>
    public static readonly Citation L13Simple = new("L13-SIMPLE", "Microsoft, Lync Server 2013: DNS requirements for simple URLs", "");

    /// <summary>Edge certificates of Lync 2013 in examples.</summary>
    public static readonly Citation L13Edge = new("L13-EDGE", "Microsoft, Lync Server 2013: certificate summary - single consolidated Edge", "");

    /// <summary>Planning Edge certificates.</summary>
    public static readonly Citation L13EdgePlan = new("L13-EDGEPLAN", "Microsoft, Lync Server 2013: plan for Edge Server certificates", "");

    /// <summary>Staging of A/V and OAuth certificates.</summary>
    public static readonly Citation L13Roll = new("L13-ROLL", "Microsoft, Lync Server 2013: staging A/V and OAuth certificates using -Roll in Set-CsCertificate", "");

    /// <summary>XMPP federation.</summary>
    public static readonly Citation L13Xmpp = new("L13-XMPP", "Microsoft, Lync Server 2013: certificate summary - XMPP federation", "");

    /// <summary>Public IM connectivity.</summary>
    public static readonly Citation L13Pic = new("L13-PIC", "Microsoft, Lync Server 2013: certificate summary - public instant messaging connectivity", "");

    /// <summary>Naming rules for Lync servers and domains.</summary>
    public static readonly Citation L13Dns = new("L13-DNS", "Microsoft, Lync Server 2013: determine DNS requirements", "");

    /// <summary>Autodiscover names in Lync 2013.</summary>
    public static readonly Citation L13AutoCert = new("L13-AUTOCERT", "Microsoft, Lync Server 2013: configuring certificates for autodiscover", "");

    /// <summary>ISA Server 2006 and SAN certificates, another experience.</summary>
    public static readonly Citation IsaWalther = new("ISA-WALTHER", "Henrik Walther, ISA Server 2006 and certificates with several names (msexchange.org, 2007)", "");

    /// <summary>The error of a publishing rule whose name the certificate does not carry.</summary>
    public static readonly Citation Rca500 = new("RCA-500", "Microsoft Remote Connectivity Analyzer: Error Code 500, the target principal name is incorrect", "https://github.com/MicrosoftDocs/OfficeDocs-ConnectivityAnalyzer");

    /// <summary>A SIP domain that stayed in the Edge certificate.</summary>
    public static readonly Citation Ps1696 = new("PS1696", "MicrosoftDocs/office-docs-powershell issue 1696: a removed SIP domain in the Edge certificate's SAN", "https://github.com/MicrosoftDocs/office-docs-powershell/issues/1696");

    /// <summary>The validation of dates; no product's page is needed for it.</summary>
    public static readonly Citation Rfc5280 = new("RFC5280", "RFC 5280, Internet X.509 Public Key Infrastructure Certificate and CRL Profile", "https://www.rfc-editor.org/rfc/rfc5280");

    /// <summary>All documents, in the order in which they are declared.</summary>
    public static IReadOnlyList<Citation> All => Known.Value;
}
