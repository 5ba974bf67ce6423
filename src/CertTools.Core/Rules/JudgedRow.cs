namespace CertTools;

/// <summary>A row of a requirement and how a certificate stands to it.</summary>
internal sealed record JudgedRow(RequiredName Row, RowState State, RuleSelection Selection)
{
    /// <summary>Whether there is anything to report.</summary>
    public bool IsOpen => State > RowState.NothingAsked;

    /// <summary>The rule that reports it: the most specific one that the row names and that is asked.</summary>
    public RuleDescriptor Reporter => Specific is { } rule && Selection.Holds(rule) ? rule : Row.RuleValue;

    private RuleDescriptor? Specific => State switch
    {
        RowState.UnsupportedWildcard or RowState.RefusedWildcard => Row.WildcardRule,
        RowState.BeyondWildcard => Row.BeyondWildcardRule,
        RowState.Misplaced => Row.MisplacedRule,
        _ => null,
    };

    /// <summary>What the finding says: a row can say something else of a wildcard than of a name that is not there.</summary>
    public RowTexts Texts => State is RowState.UnsupportedWildcard or RowState.RefusedWildcard && Row.WildcardTexts is { } texts ? texts : Row.Texts;

    public Outcome Outcome => State is RowState.Ambiguous or RowState.Unreadable ? Outcome.Inconclusive : Outcome.Fail;

    public Severity Severity =>
        Row.LevelValue == NameLevel.Recommended ? Severity.Information
        : State is RowState.UnsupportedWildcard or RowState.RefusedWildcard && Row.WildcardSeverity is { } severity ? severity
        : State == RowState.UnsupportedWildcard && Reporter.SeverityValue == Severity.Error ? Severity.Warning
        : Reporter.SeverityValue;

    /// <summary>Whether another row goes into the same finding: same rule, severity, outcome and place.</summary>
    public bool IsAlike(JudgedRow other) =>
        other.IsOpen && other.Reporter == Reporter && other.Severity == Severity && other.Outcome == Outcome
        && other.Row.PositionValue == Row.PositionValue;
}
