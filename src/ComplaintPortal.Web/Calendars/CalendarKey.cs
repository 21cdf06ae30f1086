using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintPortal.Web.Calendars;

/// <summary>The secret in the address of an employee's calendar: 256 random bits. It is shown once; the portal keeps its hash.</summary>
public static class CalendarKey
{
    private const int Length = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static string PathOf(string key) => $"/agenda/{key}.ics";
}
