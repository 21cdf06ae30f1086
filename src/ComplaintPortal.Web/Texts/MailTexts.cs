namespace ComplaintPortal.Web.Texts;

/// <summary>What mails and letters say. Dutch in MailTexts.resx, English in MailTexts.en.resx.</summary>
public sealed class MailTexts;
