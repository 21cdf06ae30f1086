using System.Text;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>What nobody types by accident. Each that can carries a word by which it is found again, in logs or unescaped in a page.</summary>
internal static class OddInputs
{
    public const string Mark = "zqmerkzq";

    /// <summary>What stands in a page where markup was not encoded.</summary>
    public const string Tag = "<" + Mark;

    /// <summary>As the bytes of a form: already percent-encoded, so that they need not be text.</summary>
    public static readonly IReadOnlyList<string> Encoded =
    [
        .. Texts().Select(Uri.EscapeDataString),
        Mark + "%ED%A0%80%00", // a lone surrogate, NUL
        "%FF%FE%C0%AF" + Mark, // never UTF-8
        "%u0041%zz%" + Mark, // broken escapes
        Mark + "%0d%0aSet-Cookie:%20" + Mark + "=1",
    ];

    public static IEnumerable<string> Texts()
    {
        yield return new string('a', 70_000) + Mark;
        yield return string.Concat(Enumerable.Repeat("\U0001F600", 3_000)) + Mark;
        yield return "\0\u0001\b\u001b[31m" + Mark + "\u007f\u0085";
        yield return "\u202Efdp." + Mark + "\u2066\u200F\uFEFF";
        yield return "a\u0301\u0301\u0301\u0301\uFFFE" + Mark;
        yield return Tag + " onerror=alert(1)>\"'><script>" + Tag + "</script>";
        yield return "\" autofocus onfocus=\"" + Mark + "' style='x";
        yield return "'; DROP TABLE Complaints; -- " + Mark;
        yield return "%' OR '1'='1' ESCAPE '\\' /* " + Mark;
        yield return "[a-z]%__" + Mark + "\\";
        yield return "{{7*7}}${7*7}@(7*7)#{7*7}" + Mark;
        yield return "{0}{1}{99999999}{" + Mark + "}%s%n%d";
        yield return "../../../../etc/passwd\0" + Mark;
        yield return "..\\..\\C:\\" + Mark + "|CON";
        yield return "=cmd|' /C calc'!A1" + Mark;
        yield return Mark + "\r\nBcc: " + Mark + "@example.org\r\n\r\n.";
        yield return Mark + "@example.org, a@b.nl;c@d.nl";
        yield return "javascript:alert('" + Mark + "')";
        yield return "999999999999999999999999";
        yield return "-9223372036854775808";
        yield return "9223372036854775807";
        yield return "1e308";
        yield return "NaN";
        yield return "0001-01-01";
        yield return "9999-12-31";
        yield return "24:60:61";
        yield return "١٢٣٤-٠٥-٠٦" + Mark;
        yield return "00000000-0000-0000-0000-000000000000";
        yield return " \t\u00A0\u3000";
        yield return "";
    }

    /// <summary>Bodies whose form does not fit what they say to be.</summary>
    public static IEnumerable<(string Type, byte[] Body)> Bodies(string token)
    {
        byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
        var form = "__RequestVerificationToken=" + Uri.EscapeDataString(token);
        yield return ("application/json", Bytes("{\"Story\":\"" + Mark + "\",\"__RequestVerificationToken\":\"x\"}"));
        yield return ("application/json; charset=utf-7", Bytes("[" + Mark));
        yield return ("text/xml", Bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;" + Mark + "</a>"));
        yield return ("application/x-www-form-urlencoded; charset=" + Mark, Bytes(form + "&Story=" + Mark));
        yield return ("application/x-www-form-urlencoded; charset=utf-16", Bytes(form));
        yield return (Mark + "/", Bytes(form));
        yield return ("multipart/form-data", Bytes("--" + Mark));
        yield return ("multipart/form-data; boundary=" + new string('b', 300), Bytes(form));
        yield return ("multipart/form-data; boundary=b", Bytes("--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n" + token + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + Mark));
        yield return ("multipart/form-data; boundary=b", Bytes("--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n" + token
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"" + Mark + "\0\xff.txt\"; filename*=UTF-8''%ED%A0%80%00.txt\r\nContent-Type: \xff/" + Mark + "\r\n\r\ntekst\r\n--b--\r\n"));
        yield return ("application/x-www-form-urlencoded", Bytes(form + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"&f{i}={Mark}"))));
        yield return ("application/x-www-form-urlencoded", Bytes(form + "&Subjects[99999999]=" + Mark + "&Subjects[-1]=" + Mark + "&SafeContact.Known.Email=" + Mark + "&Own.Number=" + Mark + "&Item=" + Mark));
        yield return ("application/x-www-form-urlencoded", Bytes(form + "&" + string.Join('.', Enumerable.Repeat("Own", 500)) + "=" + Mark));
    }
}
