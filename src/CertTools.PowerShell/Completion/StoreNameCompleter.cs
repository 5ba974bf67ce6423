using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CertTools.PowerShell;

/// <summary>Completes the names of stores that Windows has; others can be typed.</summary>
public sealed class StoreNameCompleter : IArgumentCompleter
{
    // Names of stores, which are not always those of the enumeration StoreName: that of CertificateAuthority is CA.
    private static readonly string[] Names = ["My", "WebHosting", "Root", "CA", "AuthRoot", "TrustedPeople", "TrustedPublisher", "AddressBook", "Disallowed"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, Names.Select(name => (name, $"The store {name}")));
}
