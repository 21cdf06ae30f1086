using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.DecideRoute;

/// <summary>A complaint about a restrictive measure: the officer decides on its route within a promise of its own; until then the ordinary ones run (E19).</summary>
[Trait("Obligation", "E19")]
public sealed class DecideRouteTests(Portals portals)
{
    private const string Reason = "Opsluiten in een kamer valt onder die wet";

    private Portal Portal => portals.BijElkaar;

    private static Promise Of(Complaint complaint, PromiseKind kind) => complaint.Promises.Single(promise => promise.Kind == kind);

    [Theory]
    [InlineData(HandlingRoute.Ordinary, PromiseState.Open, ComplaintPhase.Received)]
    [InlineData(HandlingRoute.Wzd, PromiseState.Ended, ComplaintPhase.WzdRoute)]
    public async Task The_decision_keeps_its_own_promise_and_ends_the_others_only_on_the_other_route(HandlingRoute route, PromiseState conversation, ComplaintPhase phase)
    {
        var sent = await Journey.Of(Portal).Telling(("RestrictiveMeasure", "true")).ByMail("noor@example.org").SendAsync();
        var before = await Portal.EndingAsync(sent.Number);
        Assert.Equal((PromiseState.Open, new DateOnly(2026, 3, 18)), (Of(before, PromiseKind.Route).State, Of(before, PromiseKind.Route).DueOn));
        Assert.Equal((PromiseState.Open, new DateOnly(2026, 3, 25)), (Of(before, PromiseKind.Conversation).State, Of(before, PromiseKind.Conversation).DueOn));

        var officer = await Portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Equal("Kies de klachtenregeling", page.All(".app-next-step .utrecht-button--primary-action").Single());
        var form = await officer.GetAsync(Dossiers.PageOf(sent.Number, "regeling"));
        Assert.NotNull(form.One("main a[href='https://klachtenportaalzorg.nl/klachtenregeling-wzd/']"));
        page = await form.SubmitAsync(("Route", route.ToString()), ("Reason", Reason));
        Assert.Contains(Reason, page.One("section[aria-labelledby=maatregel]").TextContent);

        var kept = await Portal.EndingAsync(sent.Number);
        Assert.Equal((route, Reason, phase), (kept.Route, kept.RouteReason, kept.Phase));
        Assert.Equal((PromiseState.Kept, new DateOnly(2026, 3, 11)), (Of(kept, PromiseKind.Route).State, Of(kept, PromiseKind.Route).KeptOn));
        Assert.Equal((conversation, conversation == PromiseState.Ended ? PromiseEnd.WzdRoute : null), (Of(kept, PromiseKind.Conversation).State, Of(kept, PromiseKind.Conversation).EndReason));
        var mail = await Portal.MailAsync(kept.Outbox.Single(one => one.Kind == NoticeKind.RouteDecided));
        foreach (var word in new[] { "kamer", "dwang", "Noor" }) Assert.DoesNotContain(word, mail);
        var status = await Journey.Of(Portal).OpenAsync(sent);
        Assert.Contains(route == HandlingRoute.Wzd ? "De directie heeft besloten: uw klacht gaat verder volgens de regeling van de Wet zorg en dwang" : "volgens onze gewone klachtenregeling", status.Text);
        Assert.Contains(Reason, status.Text);
        Assert.DoesNotContain("Tot die tijd gelden onze gewone termijnen", status.Text);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task On_paper_the_letter_says_which_route_and_why_and_a_neutral_one_says_it_inside_only()
    {
        foreach (var neutral in new[] { false, true })
        {
            var number = (await Portal.ReceiveAsync(intake => intake with
            {
                RestrictiveMeasure = true,
                Complainant = new Complainant { Name = "Noor", Street = "Voorbeeldstraat 1", Postcode = "1234 AB", City = "Voorbeeldstad" },
                SafeContact = new SafeContact { ByPost = true, NeutralWording = neutral },
            })).Number;
            await (await Portal.OfficerAsync()).ActAsync(number, "regeling", ("Route", "Wzd"), ("Reason", Reason));
            var (first, inside) = await Portal.LetterAsync(number, NoticeKind.RouteDecided);
            Assert.Contains(Reason, neutral ? inside : first);
            Assert.Contains("de regeling van de Wet zorg en dwang", neutral ? inside : first);
            if (neutral) Assert.DoesNotContain("dwang", first);
        }
    }

    [Theory]
    [InlineData("Route", "0", "Kies de klachtenregeling")]
    [InlineData("Reason", " ", "Vul de reden in")]
    [InlineData("Reason", "lang", "De reden is te lang")]
    public async Task A_fault_is_said_and_nothing_changes(string field, string value, string message)
    {
        var number = (await Portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = true })).Number;
        (string Name, string Value)[] typed = [("Route", "Wzd"), ("Reason", Reason)];
        var page = await (await Portal.OfficerAsync()).ActAsync(number, "regeling", [.. typed.Where(one => one.Name != field), (field, value == "lang" ? new string('a', 1001) : value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Null((await Portal.EndingAsync(number)).Route);
    }

    [Fact]
    public async Task Who_decides_after_a_colleague_did_is_told_and_keeps_what_was_typed()
    {
        var number = (await Portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = true })).Number;
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, "regeling"));
        await officer.ActAsync(number, "regeling", ("Route", "Ordinary"), ("Reason", "Het ging om een afspraak"));
        Assert.Contains("De keuze is al gemaakt", (await officer.GetAsync(Dossiers.PageOf(number, "regeling"))).Text);
        var conflict = await form.SubmitAsync(("Route", "Wzd"), ("Reason", Reason));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("De regeling is al gekozen"));
        Assert.Equal(Reason, refused.Value("Reason"));
        Assert.Equal(HandlingRoute.Ordinary, (await Portal.EndingAsync(number)).Route);
    }

    [Fact]
    public async Task What_turns_out_to_be_about_a_restrictive_measure_gets_its_promise_from_that_day()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync()).Number;
        portal.Clock.Move(TimeSpan.FromDays(5));
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        var form = await officer.GetAsync(page.One("a[href$='/maatregel']").GetAttribute("href")!);
        Assert.Contains("uiterlijk maandag 23 maart 2026", form.Text);
        page = await form.SubmitAsync();
        Assert.Contains("Kies nu de klachtenregeling", page.Text);
        var kept = await portal.EndingAsync(number);
        Assert.True(kept.RestrictiveMeasure);
        Assert.Equal((new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 23)), (Of(kept, PromiseKind.Route).CountedFrom, Of(kept, PromiseKind.Route).DueOn));
        Assert.Null(page.Document.QuerySelector("a[href$='/maatregel']"));
        Assert.Contains("Dat staat al in het dossier", (await officer.GetAsync(Dossiers.PageOf(number, "maatregel"))).Text);
    }
}
