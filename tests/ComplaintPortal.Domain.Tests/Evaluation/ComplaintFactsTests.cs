using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Evaluation;

public sealed class ComplaintFactsTests
{
    [Fact]
    [Trait("Obligation", "B1")]
    public void A_complaint_without_a_subject_counts_as_such()
    {
        var keys = ComplaintFacts.Of(new ComplaintBuilder().Receive()).Keys(new WorkingDayCalendar()).ToList();
        Assert.Contains(new FigureKey(2026, Figure.Received, ComplaintKind.Complaint, nameof(Dimension.Subject)), keys);
        Assert.Contains(new FigureKey(2026, Figure.SubjectAtLocation, ComplaintKind.Complaint), keys);
    }
}
