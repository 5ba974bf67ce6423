# A stand-in for the provider of the Cert: drive, for systems that have none: one location, one store, and in it what
# is in [CertToolsTest.StoreProvider]::Certificates. Every item it gives is an object of its own, as Windows does it.

Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Provider;
using System.Security.Cryptography.X509Certificates;

namespace CertToolsTest
{
    public sealed class Container { public string Name { get; set; } }

    [CmdletProvider("Certificate", ProviderCapabilities.None)]
    public sealed class StoreProvider : NavigationCmdletProvider
    {
        public static readonly List<byte[]> Certificates = new List<byte[]>();
        public static readonly List<X509Certificate2> Given = new List<X509Certificate2>();

        protected override Collection<PSDriveInfo> InitializeDefaultDrives()
        {
            return new Collection<PSDriveInfo> { new PSDriveInfo("Cert", ProviderInfo, "/", "", null) };
        }

        protected override bool IsValidPath(string path) { return true; }

        protected override bool ItemExists(string path) { return IsItemContainer(path) || Find(path) != null; }

        protected override bool IsItemContainer(string path)
        {
            string name = string.Join("/", Parts(path));
            return name == "" || name == "LocalMachine" || name == "LocalMachine/My";
        }

        protected override bool HasChildItems(string path) { return IsItemContainer(path); }

        protected override void GetItem(string path)
        {
            if (IsItemContainer(path)) { WriteItemObject(new Container { Name = Parts(path).LastOrDefault() }, path, true); return; }
            Give(Find(path), path);
        }

        protected override void GetChildItems(string path, bool recurse)
        {
            string[] parts = Parts(path);
            if (parts.Length == 2)
            {
                foreach (byte[] data in Certificates.ToArray()) { Give(data, path + "/" + Thumbprint(data)); }
                return;
            }

            string child = (parts.Length == 0 ? "/LocalMachine" : "/LocalMachine/My");
            GetItem(child);
            if (recurse) { GetChildItems(child, true); }
        }

        protected override void GetChildNames(string path, ReturnContainers returnContainers)
        {
            string[] parts = Parts(path);
            IEnumerable<string> names = parts.Length == 2 ? Certificates.Select(Thumbprint) : new[] { parts.Length == 0 ? "LocalMachine" : "My" };
            foreach (string name in names) { WriteItemObject(name, path + "/" + name, parts.Length < 2); }
        }

        private void Give(byte[] data, string path)
        {
            var certificate = new X509Certificate2(data);
            Given.Add(certificate);
            WriteItemObject(certificate, path, false);
        }

        private static string[] Parts(string path) { return path.Split(new[] { '/', '\\' }, StringSplitOptions.RemoveEmptyEntries); }

        private static string Thumbprint(byte[] data) { using (var c = new X509Certificate2(data)) { return c.Thumbprint; } }

        private static byte[] Find(string path)
        {
            string[] parts = Parts(path);
            return parts.Length != 3 ? null : Certificates.FirstOrDefault(data => Thumbprint(data) == parts[2]);
        }
    }
}
'@ -IgnoreWarnings -WarningAction SilentlyContinue

Import-Module -Assembly ([CertToolsTest.StoreProvider].Assembly)
