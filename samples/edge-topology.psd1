@{
    Product    = 'Ocs2007R2'
    Guidance   = 'Field'
    IssuedBy   = 'Public'
    SipDomains = 'contoso.com'
    Services   = @(
        @{ Service = 'Access Edge'; Fqdn = 'sip.contoso.com'; Port = 443; Address = '203.0.113.11'; Server = 'EDGE' }
        @{ Service = 'Client Web Access'; Fqdn = 'im.contoso.com'; Port = 443; Address = '203.0.113.14'; Server = 'ISA->CWA' }
        @{ Service = 'Web Conferencing Edge'; Fqdn = 'webconf.contoso.com'; Port = 443; Address = '203.0.113.12'; Server = 'EDGE' }
        @{ Service = 'A/V Edge'; Fqdn = 'av.contoso.com'; Port = 443; Address = '203.0.113.13'; Server = 'EDGE' }
        @{ Service = 'Edge internal'; Fqdn = 'ocsedge.contoso.local'; Server = 'EDGE' }
    )
}
