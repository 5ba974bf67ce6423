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

    /// <summary>The certificate wizard of OCS 2007.</summary>
    public static readonly Citation Ocs07Wiz = new("OCS07-WIZ", "Microsoft TechNet, OCS 2007: the certificate wizard, bb663618", "");

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

    /// <summary>Let's Encrypt's limits.</summary>
    public static readonly Citation Le100 = new("LE100", "Let's Encrypt community, Maximum number of names per certificate (100)", "https://community.letsencrypt.org/t/35243");

    /// <summary>DNS records for automatic sign-in.</summary>
    public static readonly Citation L13AutoSign = new("L13-AUTOSIGN", "Microsoft, Lync Server 2013: DNS requirements for automatic client sign-in", "");

    /// <summary>Edge DNS planning of Skype for Business Server.</summary>
    public static readonly Citation SfbAdv = new("SFB-ADV", "Microsoft, Advanced Edge Server DNS planning for Skype for Business Server", "https://learn.microsoft.com/skypeforbusiness/plan-your-deployment/network-requirements/advanced-edge-server-dns");

    /// <summary>DNS requirements of Skype for Business Server.</summary>
    public static readonly Citation SfbDns = new("SFB-DNS", "Microsoft, DNS requirements for Skype for Business Server", "https://learn.microsoft.com/skypeforbusiness/plan-your-deployment/network-requirements/dns");

    /// <summary>How Communicator signs in.</summary>
    public static readonly Citation InsideOcs = new("INSIDEOCS", "Inside OCS, DNS records and Office Communicator automatic client sign-in (2008)", "http://blog.insideocs.com/2008/08/19/dns-records-and-office-communicator-automatic-client-sign-in/");

    /// <summary>The trust prompt of Lync 2010.</summary>
    public static readonly Citation JensTr = new("JENSTR", "Jens Trier Rasmussen, Microsoft TechNet blog on the trust prompt of Lync 2010 (2011-02-10)", "");

    /// <summary>The trust prompt, from Microsoft support.</summary>
    public static readonly Citation Kb2833618 = new("KB2833618", "Microsoft KB2833618, Lync cannot verify that the server is trusted for your sign-in address", "");

    /// <summary>The trust prompt, from the field.</summary>
    public static readonly Citation PacykPrompt = new("PACYK-PROMPT", "Tom Pacyk, on the trust prompt of Lync clients", "https://www.confusedamused.com/");

    /// <summary>How phones find their server.</summary>
    public static readonly Citation L10LpeDisc = new("L10-LPEDISC", "Microsoft, Lync Server 2010: how Lync Phone Edition discovers its server", "http://unifiedpeople.ru/lync_itpro.en/");

    /// <summary>DHCP options for phones.</summary>
    public static readonly Citation Dhcp43 = new("DHCP43", "Microsoft TechNet, Configuring DHCP options for Lync Phone Edition, gg398088", "");

    /// <summary>USB tethering and intermediates.</summary>
    public static readonly Citation LpeTether = new("LPE-TETHER", "thecloudtechnologist.com, Lync Phone Edition: TLS handshake fails with USB tethering out of the box (2014)", "https://thecloudtechnologist.com/2014/08/19/lync-phone-edition-tls-handshake-fail-with-usb-tethering-out-of-box/");

    /// <summary>TLS 1.0 and 1.1 in Skype for Business Server.</summary>
    public static readonly Citation SfbTls = new("SFB-TLS", "Microsoft, Disable TLS 1.0/1.1 in Skype for Business Server", "https://learn.microsoft.com/skypeforbusiness/manage/topology/disable-tls-1.0-1.1");

    /// <summary>Further CAs for phones.</summary>
    public static readonly Citation NewTrust = new("NEWTRUST", "Microsoft, New-CsWebTrustedCACertificate", "https://learn.microsoft.com/powershell/module/skype/new-cswebtrustedcacertificate");

    /// <summary>Exchange certificates and phones.</summary>
    public static readonly Citation OcsGuy = new("OCSGUY", "ocsguy.com, Lync Phone Edition: connection to Microsoft Exchange is unavailable", "http://www.ocsguy.com/");

    /// <summary>Names of Exchange certificates and phones.</summary>
    public static readonly Citation UcKen = new("UCKEN", "Ken's Unified Communications Blog, Lync Phone Edition and Exchange integration (2011)", "http://ucken.blogspot.com/");

    /// <summary>Phones after a change of certificate.</summary>
    public static readonly Citation Catapult = new("CATAPULT", "Catapult Systems, Lync phones after a change of the default certificate (2018)", "");

    /// <summary>Phones that Test-CsPhoneBootstrap passed.</summary>
    public static readonly Citation Risual = new("RISUAL", "risual, Lync Phone Edition sign-in and certificates (2018)", "");

    /// <summary>The Lync client of iOS.</summary>
    public static readonly Citation IPad = new("IPAD", "cloudingenium.com, Lync for iPad: can't verify the certificate from the server", "");

    /// <summary>Installing Edge certificates.</summary>
    public static readonly Citation L13ExtSet = new("L13-EXTSET", "Microsoft, Lync Server 2013: set up certificates for the external Edge interface", "");

    /// <summary>Keys in CNG providers.</summary>
    public static readonly Citation Cng = new("CNG", "Perficient, Lync support for CryptoAPI NG certificates (2013)", "https://blogs.perficient.com/2013/12/09/");

    /// <summary>One certificate for the Edge servers of a pool, not of all pools.</summary>
    public static readonly Citation Sfb947 = new("SFB947", "MicrosoftDocs/OfficeDocs-SkypeForBusiness issue 947: the Edge servers of one pool need the same certificate", "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/issues/947");

    /// <summary>CNG and Skype for Business Server.</summary>
    public static readonly Citation SfbPr3861 = new("SFB-PR3861", "MicrosoftDocs/OfficeDocs-SkypeForBusiness pull request 3861: CNG certificates are not supported", "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/pull/3861");

    /// <summary>CNG and Unified Messaging.</summary>
    public static readonly Citation UmCng = new("UMCNG", "rockyprogress, Exchange Unified Messaging and version 3 certificate templates (2011)", "");

    /// <summary>Wildcards and Unified Messaging.</summary>
    public static readonly Citation EightOne = new("EIGHTWONE", "EighTwOne, Exchange Unified Messaging, Lync and wildcard certificates (2012)", "https://eightwone.com/");

    /// <summary>Checks of the certificate stores.</summary>
    public static readonly Citation UcLobby = new("UCLOBBY", "uclobby, Checks to do in the Lync/Skype4B certificate store (2015)", "https://blogs.technet.microsoft.com/uclobby/2015/06/19/checks-to-do-in-the-lyncskype4b-certificate-store/");

    /// <summary>Intermediates among the roots.</summary>
    public static readonly Citation Telco = new("TELCO", "itbasedtelco, CA certificates in the wrong store of Lync servers", "");

    /// <summary>Too many trusted roots.</summary>
    public static readonly Citation Kb2464556 = new("KB2464556", "Microsoft KB2464556, the list of trusted root certificates is truncated", "");

    /// <summary>Too many trusted roots, from the field.</summary>
    public static readonly Citation Jaap = new("JAAP", "Jaap Wesselius, Lync and the list of trusted root certificates (2013)", "https://jaapwesselius.com/");

    /// <summary>An Access Edge that does not start.</summary>
    public static readonly Citation SkypePro = new("SKYPEPRO", "skypepro.co.uk, Access Edge does not start: events 12303, 14694, 14397", "https://skypepro.co.uk/");

    /// <summary>Events of OCS 2007 R2.</summary>
    public static readonly Citation OcsR2Evt = new("OCSR2-EVT", "Microsoft TechNet, Office Communications Server 2007 R2: TLS events, dd572404", "");

    /// <summary>Event 14428.</summary>
    public static readonly Citation Ocs14428 = new("OCS14428", "systemcenter.wiki, Event 14428: TLS outgoing connection failures", "http://systemcenter.wiki/");

    /// <summary>The Remote Connectivity Analyzer.</summary>
    public static readonly Citation Rca = new("RCA", "Microsoft, Remote Connectivity Analyzer: certificate tests", "https://github.com/MicrosoftDocs/OfficeDocs-ConnectivityAnalyzer");

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
