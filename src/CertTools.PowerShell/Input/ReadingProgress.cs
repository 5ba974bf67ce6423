using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Tells how far long work has come: nothing for few items or a short time, then a few times a second.</summary>
internal sealed class ReadingProgress(PSCmdlet cmdlet)
{
    private const int FewItems = 10;
    private const long FirstAfterMilliseconds = 1000;
    private const long ThenEveryMilliseconds = 250;
    private const int ActivityId = 0;

    private readonly Stopwatch clock = new();
    private long due = FirstAfterMilliseconds;
    private int count;
    private bool isShown;

    /// <summary>Counts an item.</summary>
    public void Add(string source)
    {
        clock.Start();
        count++;
        if (count <= FewItems || clock.ElapsedMilliseconds < due)
        {
            return;
        }

        isShown = true;
        due = clock.ElapsedMilliseconds + ThenEveryMilliseconds;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, $"{count.ToString(CultureInfo.InvariantCulture)} read") { CurrentOperation = Printable.Text(source) });
    }

    /// <summary>Takes away what was shown.</summary>
    public void Complete()
    {
        if (isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, $"{count.ToString(CultureInfo.InvariantCulture)} read") { RecordType = ProgressRecordType.Completed });
        }
    }

    private string Activity => $"{cmdlet.MyInvocation.MyCommand.Name}: testing certificates";
}
