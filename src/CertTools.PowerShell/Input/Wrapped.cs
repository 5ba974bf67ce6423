using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>What PowerShell hands over may stand in a wrapper of its own.</summary>
internal static class Wrapped
{
    /// <summary>The object inside; the object itself where nothing is wrapped around it.</summary>
    public static object? Content(object? item) => item is PSObject wrapped ? wrapped.BaseObject : item;
}
