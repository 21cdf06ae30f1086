using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

public class SearchKeyTests
{
    [Theory]
    [InlineData("Jansen", "jansen")]
    [InlineData("JÁNSEN", "jansen")]
    [InlineData("Fatima Ünal", "fatima", "unal")]
    [InlineData("Anne-Marie de Vries", "anne", "marie", "de", "vries")]
    [InlineData("D'Hondt", "d", "hondt")]
    [InlineData("D’Hondt", "d", "hondt")]
    [InlineData("J.P. Coen", "j", "p", "coen")]
    [InlineData("Coen, Jan", "coen", "jan")]
    [InlineData("jan JAN", "jan")]
    [InlineData("  ")]
    [InlineData("1234 AB", "1234ab")]
    [InlineData("1234ab", "1234ab")]
    [InlineData("06-1234 5678", "0612345678")]
    [InlineData("(020) 123 45 67", "0201234567")]
    [InlineData("+31 6 1234 5678", "0612345678")]
    [InlineData("+31 (0)6 1234 5678", "0612345678")]
    [InlineData("0031 6 1234 5678", "0612345678")]
    [InlineData("0031-20-1234567", "0201234567")]
    [InlineData("+32 2 123 45 67", "+3221234567")] // only the Netherlands is written without
    [InlineData("Fatima@Mail.Example", "fatima@mail.example")]
    [InlineData("Jansen 1234 AB", "jansen", "1234ab")]
    [InlineData("de Vries 1234AB", "de", "vries", "1234ab")]
    [InlineData("1234 AB Jansen", "jansen", "1234ab")]
    [InlineData("Jansen fatima@mail.example", "jansen", "fatima@mail.example")]
    [InlineData("Aydın", "aydin")] // Turkish, Polish, Danish and German letters
    [InlineData("IŞIK", "isik")]
    [InlineData("Wałęsa", "walesa")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Weiß", "weiss")]
    [InlineData("a b c d e f g h", "a", "b", "c", "d", "e", "f")]
    public void What_is_typed_is_asked_for_as(string typed, params string[] keys) => Assert.Equal(keys, SearchKey.Asked(typed));

    [Fact]
    public void A_dossier_has_its_keys_once_each() => Assert.Equal(
        ["fatima", "unal", "yusuf", "fatima@mail.example", "1234ab", "0612345678"],
        KeysOf(new() { Name = "Fatima Ünal", OnBehalfOf = "Yusuf Ünal", Email = "Fatima@Mail.Example", Postcode = "1234 AB", Telephone = "06-1234 5678", City = "Haarlem" }));

    [Fact]
    public void A_name_without_letters_gives_no_key() => Assert.Empty(KeysOf(new() { Name = "???" }));

    [Theory]
    [InlineData("unal")]
    [InlineData("Ünal Fatima")]
    [InlineData("1234AB")]
    [InlineData("1234 ab")]
    [InlineData("06 12 34 56 78")]
    [InlineData("+31 6 1234 5678")]
    [InlineData("0031 6 1234 5678")]
    [InlineData("fatima@mail.example")]
    public void A_dossier_is_found_by(string typed) => Assert.Subset(KeysOf(ComplaintBuilder.Everywhere).ToHashSet(), SearchKey.Asked(typed).ToHashSet());

    [Theory]
    [InlineData("+31 6 1234 5678")]
    [InlineData("0031612345678")]
    [InlineData("+31 (0)6 12345678")]
    public void A_number_that_was_given_with_its_country_is_found_without(string given) =>
        Assert.Equal(SearchKey.Asked("06-1234 5678"), KeysOf(new() { Name = "???", Telephone = given }));

    [Fact]
    public void A_dossier_is_found_by_its_new_name_after_a_change()
    {
        var complaint = AComplaint().Receive();

        complaint.ChangeSafeContact(new() { OnlyThroughWebsite = true }, new() { Name = "Merel Bakker" }, Officer, At("2026-03-05 12:00"));

        Assert.Equal(["merel", "bakker"], complaint.SearchKeys.Select(one => one.Value));
    }

    private static IEnumerable<string> KeysOf(Complainant complainant) =>
        AComplaint().From(complainant).OnlyThroughWebsite().Receive().SearchKeys.Select(one => one.Value);
}
