namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>What is said to the portal on its command line.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_command_that_there_is_not_starts_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("portal-command-");
        var (code, said) = await PortalProcess.RunAsync(folder.FullName, TestContext.Current.CancellationToken, "verify-lgo");
        Assert.Equal(1, code);
        Assert.Contains("verify-lgo is none of this portal's", said);
        folder.Delete(recursive: true);
    }
}
