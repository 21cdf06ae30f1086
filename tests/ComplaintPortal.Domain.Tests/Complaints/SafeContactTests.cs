using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

[Trait("Obligation", "B17")]
public class SafeContactTests
{
    private static readonly bool[] Both = [false, true];

    /// <summary>Every channel, allowed or not, with an address or not, through the website only or not.</summary>
    public static TheoryData<ContactChannel, bool, bool, bool, ChannelRefusal?> Truth()
    {
        var table = new TheoryData<ContactChannel, bool, bool, bool, ChannelRefusal?>();
        foreach (var (channel, unknown) in new[]
        {
            (ContactChannel.Telephone, ChannelRefusal.NoTelephone),
            (ContactChannel.Email, ChannelRefusal.NoEmail),
            (ContactChannel.Post, ChannelRefusal.NoAddress),
        })
        {
            // channel, allowed, address known, only through the website, refusal
            table.Add(channel, true, true, false, null);
            table.Add(channel, true, false, false, unknown);
            table.Add(channel, false, true, false, ChannelRefusal.NotAllowed);
            table.Add(channel, false, false, false, ChannelRefusal.NotAllowed);
            foreach (var allowed in Both)
            {
                foreach (var known in Both) table.Add(channel, allowed, known, true, ChannelRefusal.OnlyThroughWebsite);
            }
        }
        foreach (var allowed in Both)
        {
            foreach (var known in Both)
            {
                table.Add(ContactChannel.Website, allowed, known, false, null);
                table.Add(ContactChannel.Website, allowed, known, true, null);
                table.Add(ContactChannel.InPerson, allowed, known, false, null);
                table.Add(ContactChannel.InPerson, allowed, known, true, ChannelRefusal.OnlyThroughWebsite);
            }
        }
        return table;
    }

    [Theory, MemberData(nameof(Truth))]
    public void A_channel_may_be_used_if_it_is_allowed_and_its_address_known(
        ContactChannel channel, bool allowed, bool known, bool onlyWebsite, ChannelRefusal? refusal)
    {
        var safe = new SafeContact { ByTelephone = allowed, ByEmail = allowed, ByPost = allowed, OnlyThroughWebsite = onlyWebsite };
        var complainant = known ? ComplaintBuilder.Everywhere : new Complainant { Name = "Fatima" };

        Assert.Equal(refusal, safe.RefusalOf(channel, complainant));
        if (refusal is null)
        {
            safe.Require(channel, complainant);
        }
        else
        {
            var thrown = Assert.Throws<ChannelNotAllowedException>(() => safe.Require(channel, complainant));
            Assert.Equal((channel, refusal), (thrown.Channel, thrown.Refusal));
            Assert.Equal(ComplaintRule.ChannelNotAllowed, thrown.Rule);
        }
    }

    [Theory]
    [InlineData(ContactChannel.Telephone)]
    [InlineData(ContactChannel.Email)]
    [InlineData(ContactChannel.Post)]
    public void Allowing_one_channel_allows_no_other(ContactChannel allowed)
    {
        var safe = new SafeContact
        {
            ByTelephone = allowed == ContactChannel.Telephone,
            ByEmail = allowed == ContactChannel.Email,
            ByPost = allowed == ContactChannel.Post,
        };
        ContactChannel[] distant = [ContactChannel.Telephone, ContactChannel.Email, ContactChannel.Post];

        Assert.Equal([allowed], distant.Where(channel => safe.RefusalOf(channel, ComplaintBuilder.Everywhere) is null));
    }

    [Fact]
    public void A_notice_goes_by_mail_else_by_letter_else_only_to_the_website()
    {
        foreach (var phone in Both)
        {
            foreach (var mail in Both)
            {
                foreach (var post in Both)
                {
                    foreach (var only in Both)
                    {
                        var safe = new SafeContact { ByTelephone = phone, ByEmail = mail, ByPost = post, OnlyThroughWebsite = only };
                        var expected = only ? ContactChannel.Website : mail ? ContactChannel.Email : post ? ContactChannel.Post : ContactChannel.Website;

                        Assert.Equal(expected, safe.NoticeChannel(ComplaintBuilder.Everywhere));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_field_left_blank_is_no_address(string blank)
    {
        var complainant = new Complainant { Name = "F.", Telephone = blank, Email = blank, Street = "Dorpsstraat 1", Postcode = blank, City = "Haarlem" };

        Breaks(ComplaintRule.TelephoneMissing, () => AComplaint().ByTelephoneOnly().From(complainant).Receive());
        Breaks(ComplaintRule.EmailMissing, () => AComplaint().BySafeMailOnly().From(complainant).Receive());
        Breaks(ComplaintRule.AddressMissing, () => AComplaint().ByPostOnly().From(complainant).Receive());
        Assert.Equal(ChannelRefusal.NoEmail, new SafeContact { ByEmail = true }.RefusalOf(ContactChannel.Email, complainant));
    }

    [Theory]
    [InlineData(null, "1234 AB", "Haarlem")]
    [InlineData("Dorpsstraat 1", null, "Haarlem")]
    [InlineData("Dorpsstraat 1", "1234 AB", null)]
    public void A_letter_needs_street_postcode_and_city(string? street, string? postcode, string? city)
    {
        var complainant = new Complainant { Name = "Fatima", Street = street, Postcode = postcode, City = city };

        Assert.False(complainant.HasPostalAddress);
        Breaks(ComplaintRule.AddressMissing, () => AComplaint().ByPostOnly().From(complainant).Receive());
    }
}
