namespace ComplaintPortal.Web.Mail;

/// <summary>A mail as it goes out: plain text, without any content of a complaint (B17).</summary>
public sealed record OutgoingMail
{
    /// <summary>Unique for the mail: sending it again after a fault repeats the id.</summary>
    public required string MessageId { get; init; }

    public required string From { get; init; }

    public required string FromName { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Lines end in CR LF.</summary>
    public required string Body { get; init; }

    public required string Language { get; init; }

    /// <summary>The complaint's number; null for a mail to staff.</summary>
    public string? Reference { get; init; }

    /// <summary>A file that goes along; null for none.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>The headers that every mail carries, whatever the transport.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        yield return ("Message-ID", $"<{MessageId}>");
        yield return ("Auto-Submitted", "auto-generated");
        yield return ("X-Auto-Response-Suppress", "All");
        yield return ("Content-Language", Language);
        if (Reference is not null) yield return ("X-Reference", Reference);
    }
}

/// <summary>A file in a mail, such as an appointment for a calendar.</summary>
public sealed record MailAttachment(string FileName, string MediaType, byte[] Content);

/// <summary>Hands a mail over to something that delivers it. Throws where it was not taken over.</summary>
public interface IMailTransport
{
    Task SendAsync(OutgoingMail mail, CancellationToken stop);
}
