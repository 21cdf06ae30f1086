namespace ComplaintPortal.Web.Texts;

/// <summary>What the public pages say. Dutch in PublicTexts.resx, English in PublicTexts.en.resx.</summary>
public sealed class PublicTexts;
