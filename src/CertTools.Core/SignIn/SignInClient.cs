namespace CertTools;

/// <summary>Who looks for a server by its names in DNS.</summary>
public enum SignInClient
{
    /// <summary>Communicator 2007.</summary>
    Communicator2007,

    /// <summary>Communicator 2007 R2.</summary>
    Communicator2007R2,

    /// <summary>Lync 2010 with its updates; the first release knew no autodiscover.</summary>
    Lync2010,

    /// <summary>Lync 2013.</summary>
    Lync2013,

    /// <summary>Lync 2010 and 2013 on mobile devices.</summary>
    LyncMobile,

    /// <summary>The Lync app of the Windows Store.</summary>
    LyncStoreApp,

    /// <summary>Skype for Business 2015 and later.</summary>
    SfB2015,

    /// <summary>Lync Phone Edition.</summary>
    LyncPhone,

    /// <summary>The Edge server of a federated partner.</summary>
    FederationPartner,

    /// <summary>The XMPP server of a partner.</summary>
    XmppPartner,
}
