namespace ComplaintPortal.Web.Hosting;

/// <summary>A fault whose message is in the portal's own words and holds nothing that anyone typed: the log may have it whole (B17).</summary>
public abstract class OwnWordsException(string message) : Exception(message);
