namespace ComplaintPortal.Web.Texts;

/// <summary>What the pages of staff say. Dutch in StaffTexts.resx, English in StaffTexts.en.resx.</summary>
public sealed class StaffTexts;
