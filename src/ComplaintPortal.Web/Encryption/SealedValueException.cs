using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Encryption;

/// <summary>A sealed value or file can't be opened. Says which key and which column, never anything of the content.</summary>
public sealed class SealedValueException(string place, string why) : OwnWordsException($"{place} can't be opened: {why}");
