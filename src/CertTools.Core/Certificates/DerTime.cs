using System;

namespace CertTools;

/// <summary>The two forms of a date that RFC 5280, 4.1.2.5 allows: YYMMDDHHMMSSZ until 2049, YYYYMMDDHHMMSSZ.</summary>
internal static class DerTime
{
    public static DateTimeOffset? Read(DerElement element)
    {
        ReadOnlySpan<byte> text = element.Content;
        int yearDigits = element.Tag switch
        {
            DerTag.UtcTime => 2,
            DerTag.GeneralizedTime => 4,
            _ => 0,
        };
        if (yearDigits == 0 || text.Length != yearDigits + 11 || text[text.Length - 1] != 'Z')
        {
            return null;
        }

        int year = Number(text.Slice(0, yearDigits));
        text = text.Slice(yearDigits);
        int month = Number(text.Slice(0, 2));
        int day = Number(text.Slice(2, 2));
        int hour = Number(text.Slice(4, 2));
        int minute = Number(text.Slice(6, 2));
        int second = Number(text.Slice(8, 2));
        if (yearDigits == 2 && year >= 0)
        {
            year += year < 50 ? 2000 : 1900;
        }

        bool isDate = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        return isDate ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero) : null;
    }

    /// <summary>The number that the digits write; -1 when one of them is no digit.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = number * 10 + digit - '0';
        }

        return number;
    }
}
