using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

public class PeopleTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");
    private static readonly Guid Bas = new("1b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a12");
    private static readonly SupportPersonDraft Joke = new(SupportKind.SupportPerson, "Joke Smit", "AKJ", "06-1", "joke@akj.example", true);

    [Fact, Trait("Obligation", "B27")]
    public void A_support_person_is_recorded_and_taken_off_again()
    {
        var complaint = AComplaint().Receive();

        complaint.AddSupportPerson(Joke, Officer, Now);
        complaint.AddSupportPerson(new(SupportKind.Representative, "Mr. De Vries", null, null, null, false), Officer, Now);

        var person = complaint.SupportPersons[0];
        Assert.Equal(
            (SupportKind.SupportPerson, "Joke Smit", "AKJ", "06-1", "joke@akj.example", true),
            (person.Kind, person.Name, person.Organisation, person.Telephone, person.Email, person.MayReceiveCopies));
        Assert.Equal((TimelineEvent.SupportPersonAdded, "Joke Smit"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));

        complaint.RemoveSupportPerson(person, Officer, Now);

        Assert.Equal(SupportKind.Representative, Assert.Single(complaint.SupportPersons).Kind);
        Assert.Equal(TimelineEvent.SupportPersonRemoved, complaint.Timeline[^1].Event);
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.RemoveSupportPerson(person, Officer, Now));
    }

    public static TheoryData<SupportPersonDraft, ComplaintRule> WrongSupport => new()
    {
        { Joke with { Name = " " }, ComplaintRule.NameMissing },
        { Joke with { Name = new('a', 101) }, ComplaintRule.TooLong },
        { Joke with { Organisation = new('a', 201) }, ComplaintRule.TooLong },
        { Joke with { Telephone = new('1', 31) }, ComplaintRule.TooLong },
        { Joke with { Email = new('a', 255) }, ComplaintRule.TooLong },
        { Joke with { Email = " " }, ComplaintRule.EmailMissing },
    };

    [Theory, MemberData(nameof(WrongSupport))]
    public void A_support_person_has_a_name_and_for_copies_an_address(SupportPersonDraft draft, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();

        Breaks(rule, complaint, () => complaint.AddSupportPerson(draft, Officer, Now));
    }

    [Fact, Trait("Obligation", "B14"), Trait("Obligation", "B17")]
    public void An_employee_concerned_with_an_account_is_barred_and_no_longer_handles_it()
    {
        var complaint = AComplaint().Receive();
        complaint.AssignTo(Bas, "Bas de Wit", Officer, Now);

        complaint.NameConcernedEmployees([new(Bas, "Bas de Wit"), new(null, "de receptie")], Officer, Now);

        Assert.Equal(["Bas de Wit", "de receptie"], complaint.ConcernedEmployees.Select(one => one.Name));
        var barred = Assert.Single(complaint.Barred);
        Assert.Equal((Bas, "Bas de Wit", null, "Noor Visser", Now), (barred.StaffId, barred.Name, barred.Reason, barred.ByName, barred.At));
        Assert.Null(complaint.HandlerId);
        Assert.Equal([TimelineEvent.EmployeesConcernedChanged, TimelineEvent.StaffBarred, TimelineEvent.Unassigned], complaint.Last(3));
        Breaks(ComplaintRule.HandlerBarred, complaint, () => complaint.AssignTo(Bas, "Bas de Wit", Officer, Now));
        Breaks(ComplaintRule.StillConcerned, complaint, () => complaint.Admit(Bas, Officer, Now));
    }

    [Fact]
    public void Who_is_no_longer_named_is_admitted_again()
    {
        var complaint = AComplaint().Receive();
        complaint.NameConcernedEmployees([new(Bas, "Bas de Wit")], Officer, Now);

        complaint.NameConcernedEmployees([], Officer, Now);

        Assert.Empty(complaint.ConcernedEmployees);
        Assert.Empty(complaint.Barred);
        complaint.AssignTo(Bas, "Bas de Wit", Officer, Now);
        Assert.Equal(Bas, complaint.HandlerId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_barred_for_another_reason_stays_barred_when_no_longer_named(bool barredFirst)
    {
        var complaint = AComplaint().Receive();
        if (barredFirst) complaint.Bar(Bas, "Bas de Wit", "familie", Officer, Now);
        complaint.NameConcernedEmployees([new(Bas, "Bas de Wit")], Officer, Now);
        if (!barredFirst) complaint.Bar(Bas, "Bas de Wit", "familie", Officer, Now);

        complaint.NameConcernedEmployees([], Officer, Now);

        Assert.Equal((Bas, "familie"), (Assert.Single(complaint.Barred).StaffId, complaint.Barred[0].Reason));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_barred_employee_no_longer_handles_it_until_admitted()
    {
        var complaint = AComplaint().Receive();
        complaint.AssignTo(Bas, "Bas de Wit", Officer, Now);

        complaint.Bar(Bas, "Bas de Wit", "familie van de klager", Officer, Now);

        Assert.Equal("familie van de klager", Assert.Single(complaint.Barred).Reason);
        Assert.Null(complaint.HandlerId);
        Assert.DoesNotContain(complaint.Timeline, one => one.Detail?.Contains("familie") == true);

        complaint.Admit(Bas, Officer, Now);

        Assert.Empty(complaint.Barred);
        Assert.Equal((TimelineEvent.StaffAdmitted, "Bas de Wit"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.Admit(Bas, Officer, Now));
    }

    [Theory]
    [InlineData(null, ComplaintRule.ReasonMissing)]
    [InlineData(" ", ComplaintRule.ReasonMissing)]
    public void Barring_needs_a_reason(string? reason, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();

        Breaks(rule, complaint, () => complaint.Bar(Bas, "Bas", reason, Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.Bar(Bas, "Bas", new string('a', 1001), Officer, Now));
    }

    [Fact]
    public void One_employee_concerned_without_a_name_changes_nothing()
    {
        var complaint = AComplaint().Receive();
        complaint.NameConcernedEmployees([new(Bas, "Bas de Wit")], Officer, Now);

        Breaks(ComplaintRule.NameMissing, complaint, () => complaint.NameConcernedEmployees([new(null, "Een"), new(null, " ")], Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.NameConcernedEmployees([new(null, new string('a', 201))], Officer, Now));
    }
}
