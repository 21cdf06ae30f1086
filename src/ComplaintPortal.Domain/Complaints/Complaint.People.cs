namespace ComplaintPortal.Domain.Complaints;

/// <summary>People around a case (B14, B27), and who may not see it. These acts need those people to be loaded.</summary>
public sealed partial class Complaint
{
    /// <exception cref="ComplaintRuleException">No name, too long, or copies without an e-mail address.</exception>
    public void AddSupportPerson(SupportPersonDraft draft, Actor by, DateTimeOffset now)
    {
        supportPersons.Add(new SupportPerson(draft));
        Log(TimelineEvent.SupportPersonAdded, draft.Name, by, now);
    }

    /// <exception cref="ComplaintRuleException">Not at this complaint (any more).</exception>
    public void RemoveSupportPerson(SupportPerson person, Actor by, DateTimeOffset now)
    {
        if (!supportPersons.Remove(person)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        Log(TimelineEvent.SupportPersonRemoved, person.Name, by, now);
    }

    /// <summary>
    /// Says which employees the complaint is about. Who has an account is barred from the case at once, and no longer handles it;
    /// who is no longer named is admitted again, unless barred for another reason.
    /// </summary>
    /// <exception cref="ComplaintRuleException">Someone without a name, or one too long.</exception>
    public void NameConcernedEmployees(IReadOnlyList<ConcernedEmployeeDraft> employees, Actor by, DateTimeOffset now)
    {
        var named = employees.Select(one => new ConcernedEmployee(one)).ToList();
        concernedEmployees.Clear();
        concernedEmployees.AddRange(named);
        var admitted = barred.Where(one => one.Reason is null && !named.Exists(other => other.StaffId == one.StaffId)).ToList();
        barred.RemoveAll(admitted.Contains);
        Log(TimelineEvent.EmployeesConcernedChanged, null, by, now);
        foreach (var person in admitted) Log(TimelineEvent.StaffAdmitted, person.Name, by, now);
        foreach (var employee in named.Where(one => one.StaffId is not null)) Shut(employee.StaffId!.Value, employee.Name, null, by, now);
    }

    /// <summary>Bars an employee from this case: from now on that person sees nothing of it anywhere, and does not handle it.</summary>
    /// <exception cref="ComplaintRuleException">No reason given, or one too long.</exception>
    public void Bar(Guid staffId, string name, string? reason, Actor by, DateTimeOffset now)
    {
        var why = Limit.Required(reason, BarredStaff.ReasonLimit, ComplaintRule.ReasonMissing);
        Shut(staffId, name, why, by, now);
        // Who was barred as concerned stays barred for this reason when the complaint turns out to be about someone else.
        barred.Find(one => one.StaffId == staffId)!.Because(why);
    }

    /// <summary>Admits a barred employee again.</summary>
    /// <exception cref="ComplaintRuleException">Not barred, or the complaint is about this employee.</exception>
    public void Admit(Guid staffId, Actor by, DateTimeOffset now)
    {
        if (concernedEmployees.Exists(one => one.StaffId == staffId)) throw new ComplaintRuleException(ComplaintRule.StillConcerned);
        if (barred.Find(one => one.StaffId == staffId) is not { } person) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        barred.Remove(person);
        Log(TimelineEvent.StaffAdmitted, person.Name, by, now);
    }

    private void Shut(Guid staffId, string name, string? reason, Actor by, DateTimeOffset now)
    {
        // A reason of its own outlasts that the complaint is about this employee.
        if (reason is not null) barred.RemoveAll(one => one.StaffId == staffId);
        if (!barred.Exists(one => one.StaffId == staffId))
        {
            barred.Add(new BarredStaff(staffId, name, reason, by, now));
            Log(TimelineEvent.StaffBarred, name, by, now);
        }
        if (HandlerId == staffId) AssignTo(null, null, by, now);
    }
}
