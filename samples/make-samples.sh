#!/usr/bin/env bash
# Makes the certificates of this folder anew, with openssl 3. The dates and the serial numbers are fixed; the keys are
# new each time and, but for the one in the PFX, thrown away. Needs bash and openssl; run it anywhere.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The password of the sample PFX. It protects nothing: the key in it was made for this folder.
printf 'sample\n' > pfx-password.txt

cat > "$work/ca.cnf" <<'CONFIG'
[ ca ]
default_ca = sample_ca

[ sample_ca ]
dir = $ENV::WORK
database = $dir/index.txt
serial = $dir/serial
new_certs_dir = $dir
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
email_in_dn = no

[ any ]
organizationName = optional
commonName = supplied

[ root ]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash

[ server ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
crlDistributionPoints = URI:http://pki.contoso.com/sample-ca.crl
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
CONFIG

export WORK=$work
: > "$work/index.txt"
echo 1000 > "$work/serial"

request() { # name, subject, SAN (may be empty)
    local san=()
    if [ -n "$3" ]; then
        san=(-addext "subjectAltName = $3")
    fi

    openssl req -new -newkey rsa:2048 -nodes -sha256 -keyout "$work/$1.key" -subj "$2" "${san[@]}" -out "$work/$1.csr" 2> "$work/log" \
        || { cat "$work/log" >&2; return 1; }
}

sign() { # name, first day, last day, more arguments of openssl ca
    local name=$1 first=$2 last=$3
    shift 3
    openssl ca -batch -notext -config "$work/ca.cnf" -startdate "${first}000000Z" -enddate "${last}000000Z" \
        -in "$work/$name.csr" -out "$work/$name.pem" "$@" 2> "$work/log" || { cat "$work/log" >&2; return 1; }
}

server() { # name, common name, SAN, first day, last day
    request "$1" "/O=Contoso/CN=$2" "$3"
    sign "$1" "${4:-20260901}" "${5:-20270901}" -extensions server -cert "$work/sample-ca.pem" -keyfile "$work/sample-ca.key"
    openssl x509 -in "$work/$1.pem" -outform DER -out "$1.cer"
}

request sample-ca "/O=Contoso/CN=Contoso Sample CA" ""
sign sample-ca 20250101 20350101 -extensions root -selfsign -keyfile "$work/sample-ca.key"
openssl x509 -in "$work/sample-ca.pem" -outform DER -out sample-ca.cer

# The internal domain is ptown.local, the SIP domain confusedamused.com.
site=im.confusedamused.com
server ptown-ssl "$site" "DNS:$site, DNS:as.$site, DNS:download.$site, DNS:cwa.ptown.local"
server ptown-ssl-without-server "$site" "DNS:$site, DNS:as.$site, DNS:download.$site"
server ptown-wildcard "*.confusedamused.com" "DNS:*.confusedamused.com"

# Two certificates: SSL for the site, MTLS for the server.
site=im.contoso.com
server contoso-ssl "$site" "DNS:$site, DNS:as.$site, DNS:download.$site"
server contoso-mtls cwaserver.contoso.com ""
openssl crl2pkcs7 -nocrl -certfile "$work/contoso-ssl.pem" -certfile "$work/contoso-mtls.pem" \
    -outform DER -out contoso-both.p7b

# One certificate for both: as Microsoft's page has it, and as it works.
names="DNS:cwaserver.contoso.com, DNS:$site, DNS:as.$site, DNS:download.$site"
server contoso-single-documented "$site" "DNS:$site, DNS:as.$site, DNS:download.$site, DNS:cwaserver.contoso.com"
server contoso-single cwaserver.contoso.com "$names"
server contoso-single-expired cwaserver.contoso.com "$names" 20250301 20260301
cp "$work/contoso-single.csr" contoso-single.csr
openssl pkcs12 -export -in "$work/contoso-single.pem" -inkey "$work/contoso-single.key" -certfile "$work/sample-ca.pem" \
    -name "CWA single certificate" -passout file:pfx-password.txt -out contoso-single.pfx
chmod 644 contoso-single.pfx

# The Edge of edge-services.csv: the certificates of its plan, and the wrong one for Access and Web Conferencing. Those that
# play a public CA's are valid for 198 days: a public CA gives no more than 200 since 2026-03-15.
until=20270318
server edge-access sip.contoso.com "DNS:sip.contoso.com, DNS:$site, DNS:as.$site, DNS:download.$site" 20260901 $until
server edge-webconf webconf.contoso.com "DNS:webconf.contoso.com, DNS:av.contoso.com" 20260901 $until
server edge-internal ocsedge.contoso.local ""
server edge-av-authentication av.contoso.com ""
server edge-one-for-both sip.contoso.com "DNS:sip.contoso.com, DNS:webconf.contoso.com, DNS:av.contoso.com" 20260901 $until

# A Front End that Lync phones sign in to as sip.mslync.net.
server phone-wildcard lync.schertz.local "DNS:lync.schertz.local, DNS:*.mslync.net"
server phone-exact lync.schertz.local "DNS:lync.schertz.local, DNS:sip.mslync.net, DNS:*.mslync.net"
server phone-wildcard-first lync.schertz.local "DNS:*.mslync.net, DNS:lync.schertz.local, DNS:sip.mslync.net"
