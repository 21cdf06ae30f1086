using System.Globalization;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>How an invented person wants to be reached.</summary>
internal enum Reach
{
    Anyhow,
    NeutralMail,
    TelephoneOnly,
    Post,
    WebsiteOnly,
}

/// <summary>Invented people: no place, address or telephone number is anyone's, and no Dutch postcode ends in SA.</summary>
/// <param name="names">Where other names are to come from than the lists here, which give a thousand.</param>
internal sealed class DemoPeople(Regulation regulation, Random random, Func<string>? names = null)
{
    public static readonly IReadOnlyList<string> FirstNames =
    [
        "Samira", "Joost", "Fenna", "Mohamed", "Esther", "Dilan", "Ruben", "Chantal", "Tesfaye", "Agnieszka", "Bram", "Naomi",
        "Farid", "Lieke", "Oksana", "Jerrel", "Hatice", "Sanne", "Minh", "Renske", "Youssef", "Gwendolyn", "Piotr", "Amara",
        "Thijs", "Soraya", "Imke", "Kwame", "Zeynep", "Daan", "Rosalie", "Ahmad", "Marloes", "Xiomara", "Wessel", "Leyla",
    ];

    private static readonly IReadOnlyList<string> LastNames =
    [
        "van Lindenbeek", "El Amraoui", "Zwartewater", "Demirkaya", "Tesfamichael", "Hollandsteyn", "Kowalczewska", "Boekelaar",
        "Ramdinsingh", "Oosterwolde", "Nguyen Thanh", "Benhadi", "de Wildeman", "Mensah-Boateng", "Terpstrada", "Al Khatibi",
        "Molenveldt", "Shevchuka", "Pinasgroen", "Yildirimli", "van der Sloterdijk", "Martina-Croes", "Haverkampen", "Osmanova",
        "Duinkerker", "Sewnarainpersad", "Brouwershof", "Habtemariam", "Vierhouten", "Abdulkarimi", "Noordwolder",
    ];

    private static readonly IReadOnlyList<string> Streets = ["Lindelaan", "Molenpad", "Vlierhof", "Havendwarsstraat", "Zonnedauwplein", "Wilgenkade", "Kastanjesingel"];

    private static readonly IReadOnlyList<string> Places = ["Westerhaven", "Lindedorp", "Zuiderdam", "Oudemolen aan Zee", "Nieuwerwoude"];

    private int made;

    /// <summary>The next person, who tells this story and can be reached like this.</summary>
    public Complainant Next(DemoStory story, Reach reach)
    {
        var name = NextName();
        var (relation, inWords) = RelationOf(story);
        var hasAddress = reach == Reach.Post || (reach == Reach.Anyhow && random.Next(2) == 0);
        return new Complainant
        {
            Name = name,
            Relation = relation,
            RelationOther = inWords,
            OnBehalfOf = story.TellerIs is null ? null : NextName(),
            OnBehalfOfRelation = story.TellerIs,
            Street = hasAddress ? $"{Pick(Streets)} {random.Next(1, 180)}" : null,
            Postcode = hasAddress ? $"{random.Next(1000, 9999)} SA" : null,
            City = hasAddress ? Pick(Places) : null,
            Telephone = reach is Reach.Anyhow or Reach.TelephoneOnly or Reach.Post ? $"06 12345{random.Next(1000):000}" : null,
            Email = reach is Reach.Anyhow or Reach.NeutralMail ? Address(name) : null,
        };
    }

    public SafeContact Contact(Reach reach) => reach switch
    {
        Reach.NeutralMail => new SafeContact { ByEmail = true, NeutralWording = true, When = Maybe("Liever geen mail in het weekend; er kijkt soms iemand mee.") },
        Reach.TelephoneOnly => new SafeContact { ByTelephone = true, When = "Op werkdagen tussen 10 en 14 uur. Neemt iemand anders op: zeg dat u verkeerd verbonden bent." },
        Reach.Post => new SafeContact { ByPost = true, NeutralWording = random.Next(2) == 0 },
        Reach.WebsiteOnly => new SafeContact { OnlyThroughWebsite = true },
        _ => new SafeContact { ByEmail = true, ByTelephone = true, Voicemail = random.Next(2) == 0, When = Maybe("Na 16 uur ben ik het best te bereiken.") },
    };

    /// <summary>The teller's relation by the profile's list, or in own words where none of it fits.</summary>
    private (string? Code, string? InWords) RelationOf(DemoStory story)
    {
        if (regulation.Relations.Count == 0 || (story.From is null && random.Next(8) == 0)) return (null, null);
        if (story.From is null) return (regulation.Relations[0].Code, null);
        var fitting = regulation.Relations.FirstOrDefault(choice => choice.Name.Nl.Contains(story.From, StringComparison.OrdinalIgnoreCase));
        return fitting is null ? (null, story.From) : (fitting.Code, null);
    }

    /// <summary>Walks both lists side by side; their lengths share no divisor, so that no full name comes twice in a thousand.</summary>
    private string NextName()
    {
        if (names is not null) return names();
        var name = $"{FirstNames[made % FirstNames.Count]} {LastNames[made % LastNames.Count]}";
        made++;
        return name;
    }

    private static string Address(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD)
            .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            .Select(sign => sign == ' ' ? '.' : char.ToLowerInvariant(sign));
        return string.Concat(plain) + "@example.nl";
    }

    private string? Maybe(string text) => random.Next(2) == 0 ? text : null;

    private string Pick(IReadOnlyList<string> list) => list[random.Next(list.Count)];
}
