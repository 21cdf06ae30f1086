namespace ComplaintPortal.Web.Texts;

/// <summary>What a form says of a wrong answer, and what a broken rule asks for. Dutch in FieldTexts.resx, English in FieldTexts.en.resx.</summary>
public sealed class FieldTexts;
